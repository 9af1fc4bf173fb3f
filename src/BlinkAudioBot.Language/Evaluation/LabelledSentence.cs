using System.Globalization;

namespace BlinkAudioBot.Language.Evaluation;

/// <summary>A sentence and what a person says that it names.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Entities">What it names, in the order of the text.</param>
public sealed record LabelledSentence(string Text, IReadOnlyList<RecognizedEntity> Entities)
{
    /// <summary>Reads lines of a sentence, then its entities as <c>name=value@start+length</c>, apart by tabs.</summary>
    /// <param name="reader">The lines; those that are empty or begin with # are skipped.</param>
    /// <exception cref="InvalidDataException">A label cannot be read, or points outside its sentence.</exception>
    public static IEnumerable<LabelledSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split('\t');
                yield return new LabelledSentence(parts[0], [.. parts[1..].Select(label => Entity(label, parts[0]))]);
            }
        }
    }

    private static RecognizedEntity Entity(string label, string text)
    {
        if (label.Split('=', '@', '+') is [var name, var value, var from, var size]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length > 0 && start + length <= text.Length)
        {
            return new RecognizedEntity(name, value, start, length);
        }

        throw new InvalidDataException($"'{label}' is no label of '{text}'; write name=value@start+length.");
    }
}
