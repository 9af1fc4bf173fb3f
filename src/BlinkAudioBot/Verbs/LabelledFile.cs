using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Verbs;

/// <summary>A file of labelled texts: label, tab, text.</summary>
internal static class LabelledFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="label">The label for all lines, whatever theirs is; null to keep theirs.</param>
    /// <exception cref="InvalidDataException">A line has no tab, or the file no line.</exception>
    public static IReadOnlyList<LabelledText> Read(string path, string? label = null)
    {
        var texts = File.ReadLines(path)
            .Select((line, index) => Parse(line, label, $"{path}({index + 1})"))
            .ToList();
        return texts.Count > 0 ? texts : throw new InvalidDataException($"\"{path}\" is empty.");
    }

    private static LabelledText Parse(string line, string? label, string place) => line.Split('\t') switch
    {
        [var own, var text] when own.Length > 0 => new LabelledText(label ?? own, text),
        _ => throw new InvalidDataException($"{place}: \"{line}\" is not a label, a tab and a text."),
    };
}
