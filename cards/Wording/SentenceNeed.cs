namespace BlinkAudioBot.Cards.Wording;

/// <summary>A sentence that the program asks for.</summary>
/// <param name="Key">Its key, for example <c>guide.progress</c>.</param>
/// <param name="Placeholders">What the program fills in; the sentence must use each.</param>
public sealed record SentenceNeed(string Key, params IReadOnlyList<string> Placeholders)
{
    /// <summary>Reads a list of needs: one a line, the key first, then each placeholder in braces.</summary>
    /// <param name="lines">For example <c>guide.progress {number} {of}</c>.</param>
    public static IEnumerable<SentenceNeed> ParseAll(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .Select(words => new SentenceNeed(words[0], [.. words.Skip(1).Select(word => word.Trim('{', '}'))]));
    }
}
