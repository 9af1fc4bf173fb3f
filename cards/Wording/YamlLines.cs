using System.Globalization;
using System.Text.RegularExpressions;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>
/// Looks at a file line by line, before a parser does: for the mistakes that parsers explain badly, and for the key of a line in a
/// file that cannot be parsed.
/// </summary>
internal static partial class YamlLines
{
    /// <summary>Whether no line has a tab before its text, a quote that does not close where it must or a text that a "#" cuts; reports what has.</summary>
    public static bool AreSound(IReadOnlyList<string> lines, string file, FaultList faults)
    {
        var areSound = true;
        for (var index = 0; index < lines.Count; index++)
        {
            if (Problem(lines[index]) is { } problem)
            {
                faults.Add(file, index + 1, KeyAt(lines, index + 1), problem);
                areSound = false;
            }
        }

        return areSound;
    }

    /// <summary>The keys that lead to a line, judged by its distance from the edge alone.</summary>
    public static string KeyAt(IReadOnlyList<string> lines, int line)
    {
        var open = new List<(int Indent, string Name)>();
        foreach (Match match in lines.Take(line).Select(text => Start().Match(text)).Where(match => match.Success))
        {
            var indent = match.Groups["indent"].Length;
            var isItem = match.Groups["item"].Success;
            var number = 1;
            while (open is [.., var last] && last.Indent >= indent)
            {
                number = isItem && int.TryParse(last.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before + 1 : 1;
                open.RemoveAt(open.Count - 1);
            }

            open.Add((indent, isItem ? number.ToString(CultureInfo.InvariantCulture) : match.Groups["key"].Value));
        }

        return string.Join('.', open.Select(level => level.Name));
    }

    private static string? Problem(string line)
    {
        if (line.TrimStart() is "" or ['#', ..])
        {
            return null;
        }

        if (line[..^line.TrimStart().Length].Contains('\t', StringComparison.Ordinal))
        {
            return "A tab stands before the text. Use blanks, two for each level.";
        }

        if (Cut().IsMatch(line))
        {
            return "What stands after \" #\" is not read. Put the whole text in quotes, or two blanks before a remark.";
        }

        return Quoted().Match(line) is not { Success: true } quoted ? null
            : !quoted.Groups["close"].Success ? "The text begins with a quote that is not closed. Close it in the same line."
            : quoted.Groups["rest"].Length > 0 ? "The text goes on after its closing quote. Put the whole of it into single quotes: 'Turn \"Enable Audio\" on.'"
            : null;
    }

    [GeneratedRegex("^(?<indent> *)(?:(?<item>-)(?: |$)|\"?(?<key>[\\w-]+)\"?:(?: |$))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();

    // A text without quotes, or an empty one of a list, with one blank before a "#"; nobody sees the rest of it.
    [GeneratedRegex("""^\s*(?:(?:-|"?[\w-]+"?:)\s+[^"'#\s](?:.*?\S)? #|- #)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cut();

    // A text in quotes up to its closing quote, and what follows it that is no comment.
    [GeneratedRegex(
        """^\s*(?:-|"?[\w-]+"?:)\s+(?:"(?:[^"\\]|\\.)*(?<close>")?|'(?:[^']|'')*(?<close>')?)\s*(?<rest>[^#\s].*)?""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
