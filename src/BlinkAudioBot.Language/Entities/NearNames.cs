namespace BlinkAudioBot.Language.Entities;

/// <summary>Finds the name that a misspelt word means: "dorbell" is <c>doorbell</c>.</summary>
internal sealed class NearNames
{
    private const int Shortest = 4;

    // From this length on a name may be missed by two letters, and its first letter may be wrong.
    private const int LongName = 7;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Adds a name; one that is too short is never near.</summary>
    public void Add(string name)
    {
        if (name.Length >= Shortest)
        {
            _names.Add(name);
        }
    }

    /// <summary>The nearest name; null when none is near enough.</summary>
    public string? Find(ReadOnlySpan<char> word)
    {
        string? nearest = null;
        if (word.Length < Shortest)
        {
            return nearest;
        }

        var limit = int.MaxValue;
        foreach (var name in _names)
        {
            var allowed = name.Length < LongName ? 1 : 2;
            if (Math.Abs(name.Length - word.Length) <= allowed && (name.Length >= LongName || BeginAlike(name, word)))
            {
                var distance = Distance(name, word);
                if (distance <= allowed && distance < limit)
                {
                    (nearest, limit) = (name, distance);
                }
            }
        }

        return nearest;
    }

    private static bool BeginAlike(string name, ReadOnlySpan<char> word) =>
        name[0] == word[0] || (name[0] == word[1] && name[1] == word[0]);

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
