using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Training;

/// <summary>Reads the corpus of a language: a file for each intent, a message a line, comments after <c>#</c>.</summary>
internal static class CorpusReader
{
    private const string StepMark = "@step ";
    private const string QuestionMark = "@ask ";

    // What stands in the place of bytes that are no UTF-8.
    private const char Unreadable = '\uFFFD';

    /// <summary>All lines, in the order of the files' names.</summary>
    /// <param name="folder">The folder of a language.</param>
    /// <exception cref="InvalidDataException">A file has a mistake; the message names file, line and repair.</exception>
    public static IReadOnlyList<LabelledText> Read(string folder)
    {
        var read = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(ReadFile).ToList();
        RefuseContradictions(read);
        return [.. read.Select(line => line.Line)];
    }

    private static void RefuseContradictions(IEnumerable<(LabelledText Line, string Place)> lines)
    {
        var seen = new Dictionary<(string Words, Screen Screen), (string Label, string Place)>();
        var words = new WordBuffer();
        foreach (var (line, place) in lines)
        {
            words.Read(line.Text);
            var key = (words.Text.ToString(), line.Screen);
            if (words.Count > 0 && !seen.TryAdd(key, (line.Label, place)) && seen[key].Label != line.Label)
            {
                throw Mistake(place, $"\"{line.Text}\" means something else in {seen[key].Place}; keep one of them.");
            }
        }
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
            if (line.Contains(Unreadable))
            {
                throw Mistake($"{file}({number})", "this is no text in UTF-8; save the file as such.");
            }

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
