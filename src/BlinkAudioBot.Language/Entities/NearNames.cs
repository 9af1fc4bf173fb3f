namespace BlinkAudioBot.Language.Entities;

/// <summary>
/// Finds the name that a misspelt word means: "dorbell" is <c>doorbell</c>. The shorter a name, the more words there are that look
/// like it, in English and in other languages, so the less is forgiven.
/// </summary>
internal sealed class NearNames
{
    // Of a short name only two letters swapped or one doubled is forgiven: "manis" and "mind" are words.
    private const int Short = 5;

    // From this length on a name may be missed by two letters, and its first letter may be wrong.
    private const int Long = 7;

    private const int Most = 2;

    private readonly Dictionary<string, int> _lengths = new(StringComparer.Ordinal);

    /// <summary>Adds a name.</summary>
    /// <param name="name">The name, or its plural, of which no more is forgiven.</param>
    /// <param name="singular">The name.</param>
    public void Add(string name, string singular) => _lengths[name] = singular.Length;

    /// <summary>The nearest name; null when none is near enough.</summary>
    public string? Find(ReadOnlySpan<char> word)
    {
        string? nearest = null;
        var limit = Most + 1;
        foreach (var (name, length) in _lengths)
        {
            if (Math.Abs(name.Length - word.Length) > Most)
            {
                continue;
            }

            var distance = Distance(name, word);
            if (distance < limit && IsForgiven(name, length, word, distance))
            {
                (nearest, limit) = (name, distance);
            }
        }

        return nearest;
    }

    private static bool IsForgiven(string name, int length, ReadOnlySpan<char> word, int distance) => length switch
    {
        < Short => distance == 1 && HasSameLetters(name, word),
        < Long => distance == 1 && (name[0] == word[0] || (name[0] == word[1] && name[1] == word[0])),
        _ => distance == 1 || name[0] == word[0],
    };

    private static bool HasSameLetters(ReadOnlySpan<char> name, ReadOnlySpan<char> word) =>
        word.Length >= name.Length && word.IndexOfAnyExcept(name) < 0 && name.IndexOfAnyExcept(word) < 0;

    // Letters left out, put in, changed, or swapped with their neighbour.
    private static int Distance(ReadOnlySpan<char> name, ReadOnlySpan<char> word)
    {
        Span<int> before = stackalloc int[WordCutter.MaxLength + 1];
        Span<int> last = stackalloc int[WordCutter.MaxLength + 1];
        Span<int> row = stackalloc int[WordCutter.MaxLength + 1];
        for (var column = 0; column <= word.Length; column++)
        {
            last[column] = column;
        }

        for (var line = 1; line <= name.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= word.Length; column++)
            {
                var changed = last[column - 1] + (name[line - 1] == word[column - 1] ? 0 : 1);
                row[column] = Math.Min(changed, Math.Min(last[column], row[column - 1]) + 1);
                if (line > 1 && column > 1 && name[line - 1] == word[column - 2] && name[line - 2] == word[column - 1])
                {
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
                }
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[word.Length];
    }
}
