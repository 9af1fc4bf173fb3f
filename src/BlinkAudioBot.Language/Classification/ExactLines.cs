namespace BlinkAudioBot.Language.Classification;

/// <summary>The corpus word for word: what stands in it is never guessed.</summary>
internal sealed class ExactLines
{
    private readonly Dictionary<string, string>[] _labels =
        [.. Enum.GetValues<Screen>().Select(_ => new Dictionary<string, string>(StringComparer.Ordinal))];

    /// <summary>Keeps lines. Of two labels for the same words the first stays.</summary>
    public ExactLines(IEnumerable<LabelledText> lines)
    {
        var words = new WordBuffer();
        foreach (var line in lines)
        {
            words.Read(line.Text);
            _labels[(int)line.Screen].TryAdd(words.Text.ToString(), line.Label);
        }
    }

    /// <summary>The label of exactly these words before this screen; null when no line has them.</summary>
    public string? Find(WordBuffer words, Screen screen) =>
        Find(_labels[(int)screen], words) ?? Find(_labels[(int)Screen.Open], words);

    private static string? Find(Dictionary<string, string> labels, WordBuffer words) =>
        labels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words.Text, out var label) ? label : null;
}
