using System.Globalization;

namespace BlinkAudioBot.Language.Evaluation;

/// <summary>Measures entities on hand-labelled texts: a line is the text and, after tabs, <c>name=value@start+length</c> each.</summary>
public static class EntityEvaluator
{
    /// <summary>Measures a recogniser.</summary>
    /// <param name="recognizer">What is measured.</param>
    /// <param name="lines">The lines of a file; empty ones and comments after <c>#</c> are passed over.</param>
    /// <exception cref="InvalidDataException">A line has a mistake.</exception>
    public static EntityReport Evaluate(ILanguageRecognizer recognizer, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        ArgumentNullException.ThrowIfNull(lines);
        var (texts, expected, found, right, rightValues) = (0, 0, 0, 0, 0);
        foreach (var columns in lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            var labelled = columns.Skip(1).Select(Parse).ToList();
            var recognised = recognizer.Recognize(columns[0]).Entities;
            texts++;
            expected += labelled.Count;
            found += recognised.Count;
            right += Common(labelled, recognised);
            rightValues += Common(labelled.Select(Value), recognised.Select(Value));
        }

        return new EntityReport(texts, Share(right, found), Share(right, expected), Share(2 * rightValues, found + expected));
    }

    private static int Common<T>(IEnumerable<T> labelled, IEnumerable<T> recognised)
    {
        var rest = labelled.ToList();
        return recognised.Count(rest.Remove);
    }

    private static (string Name, string Value) Value(RecognizedEntity entity) => (entity.Name, entity.Value);

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static RecognizedEntity Parse(string label)
    {
        var parts = label.Split('=', '@', '+');
        return parts is [var name, var value, var start, var length]
            && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? new RecognizedEntity(name, value, from, size)
            : throw new InvalidDataException($"\"{label}\" is no name=value@start+length.");
    }
}
