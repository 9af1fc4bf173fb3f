namespace BlinkAudioBot.Language.Messages;

/// <summary>Cuts a message into its sentences.</summary>
internal static class Sentences
{
    /// <summary>How many sentences of a message are read.</summary>
    public const int Most = 16;

    private const string Enders = ".!?;\n\r";
    private const string ClauseEnders = Enders + ",:-–—";

    // "My mini has no sound and I would rather deal with a human being." "Human, the speaker is silent"
    private static readonly string[] Joiners = [" and ", " but ", " so ", ", "];

    /// <summary>The places of the sentences that hold a letter, a digit or a picture; the first and the last of very many.</summary>
    /// <param name="text">The message.</param>
    /// <param name="clauses">Whether commas and dashes cut too.</param>
    public static List<Range> Cut(ReadOnlySpan<char> text, bool clauses = false)
    {
        var sentences = new List<Range>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !EndsSentence(text, at, clauses ? ClauseEnders : Enders))
            {
                continue;
            }

            // A question mark belongs to its sentence.
            var end = at < text.Length && text[at] == '?' ? at + 1 : at;
            if (HasWords(text[start..end]))
            {
                sentences.Add(start..end);
            }

            start = Math.Min(at + 1, text.Length);
        }

        if (sentences.Count > Most)
        {
            sentences.RemoveRange(Most / 2, sentences.Count - Most);
        }

        return sentences;
    }

    /// <summary>A message cut where words join its clauses; empty when none does.</summary>
    public static string[] Joined(string text)
    {
        var clauses = text.Split(Joiners, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return clauses.Length is > 1 and <= Most ? clauses : [];
    }

    // "2.4 GHz" and "two-way" are not cut: a dot or a dash counts only before a space.
    private static bool EndsSentence(ReadOnlySpan<char> text, int at, string enders) =>
        enders.Contains(text[at], StringComparison.Ordinal)
        && (text[at] is not ('.' or '-') || at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                return true;
            }
        }

        return false;
    }
}
