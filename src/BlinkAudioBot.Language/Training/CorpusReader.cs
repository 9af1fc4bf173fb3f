using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Training;

/// <summary>Reads the corpus of a language: a file for each intent, a message a line, comments after <c>#</c>.</summary>
internal static class CorpusReader
{
    private const string StepMark = "@step ";
    private const string QuestionMark = "@ask ";

    /// <summary>All lines, in the order of the files' names.</summary>
    /// <param name="folder">The folder of a language.</param>
    /// <exception cref="InvalidDataException">A file has a mistake; the message names file, line and repair.</exception>
    public static IReadOnlyList<LabelledText> Read(string folder)
    {
        var lines = new List<LabelledText>();
        var places = new Dictionary<(string Words, Screen Screen), string>();
        var words = new WordBuffer();
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var (line, place) in ReadFile(file))
            {
                words.Read(line.Text);
                lines.Add(places.TryAdd((words.Text.ToString(), line.Screen), place)
                    ? line
                    : throw Mistake(place, $"\"{line.Text}\" stands in {places[(words.Text.ToString(), line.Screen)]} too; keep one of them."));
            }
        }

        return lines;
    }

    private static IEnumerable<(LabelledText Line, string Place)> ReadFile(string file)
    {
        var label = Path.GetFileNameWithoutExtension(file);
        if (!Intents.All.Contains(label))
        {
            throw Mistake($"{file}(1)", $"\"{label}\" is no intent; name the file after one of those in Intents.cs.");
        }

        var number = 0;
        foreach (var line in File.ReadLines(file).Select(line => line.Trim()))
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                yield return (Parse(label, line, $"{file}({number})"), $"{file}({number})");
            }
        }
    }

    private static LabelledText Parse(string label, string line, string place) =>
        line.StartsWith(StepMark, StringComparison.Ordinal) ? new LabelledText(label, line[StepMark.Length..].Trim(), Screen.Step)
        : line.StartsWith(QuestionMark, StringComparison.Ordinal) ? new LabelledText(label, line[QuestionMark.Length..].Trim(), Screen.Question)
        : line[0] == '@' ? throw Mistake(place, $"\"{line}\" has a mark that is not known; use \"{StepMark}\" or \"{QuestionMark}\".")
        : new LabelledText(label, line);

    // As compilers write it, so that editors jump to the line.
    private static InvalidDataException Mistake(string place, string message) => new($"{place}: error CORPUS: {message}");
}
