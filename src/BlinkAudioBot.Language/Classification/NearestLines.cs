using System.Runtime.CompilerServices;

namespace BlinkAudioBot.Language.Classification;

/// <summary>Finds the line of a corpus that is most alike in words: the highest cosine of rare words, pairs and triples.</summary>
internal sealed class NearestLines
{
    // A word that stands in more lines tells little, and would cost most of the time.
    private const int MostLines = 200;

    private readonly FeatureSpace _space;
    private readonly int[] _starts;
    private readonly int[] _lines;
    private readonly float[] _values;

    /// <summary>Makes the index.</summary>
    /// <param name="space">The features.</param>
    /// <param name="rowsOfLines">The rows of each line's <see cref="FeatureKind.Words"/>.</param>
    public NearestLines(FeatureSpace space, IReadOnlyList<int[]> rowsOfLines)
    {
        _space = space;
        RowsOfLines = rowsOfLines;
        _starts = Starts(space.Count, rowsOfLines);
        _lines = new int[_starts[^1]];
        _values = new float[_starts[^1]];
        Fill(rowsOfLines);
    }

    /// <summary>The rows of each line.</summary>
    public IReadOnlyList<int[]> RowsOfLines { get; }

    /// <summary>The number of the nearest line, -1 when none shares a word, and how near it is, from 0 to 1.</summary>
    /// <param name="vector">The text.</param>
    /// <param name="sums">One number for each line, to work on; it is left cleared.</param>
    public (int Line, float Nearness) Find(FeatureVector vector, float[] sums)
    {
        var (best, most, square) = (-1, 0f, 0f);
        var rows = vector.Rows;
        var values = vector.Values;
        for (var index = 0; index < rows.Length; index++)
        {
            var row = rows[index];
            if (_space.Kinds[row] != FeatureKind.Words)
            {
                continue;
            }

            square += values[index] * values[index];
            if (_starts[row + 1] - _starts[row] > MostLines)
            {
                continue;
            }

            for (var at = _starts[row]; at < _starts[row + 1]; at++)
            {
                var sum = sums[_lines[at]] += _values[at] * values[index];
                (best, most) = sum > most ? (_lines[at], sum) : (best, most);
            }
        }

        Array.Clear(sums);
        return (best, square > 0 ? most / MathF.Sqrt(square) : 0);
    }

    private static int[] Starts(int count, IReadOnlyList<int[]> rowsOfLines)
    {
        var starts = new int[count + 1];
        foreach (var rows in rowsOfLines)
        {
            foreach (var row in rows)
            {
                starts[row + 1]++;
            }
        }

        for (var row = 0; row < count; row++)
        {
            starts[row + 1] += starts[row];
        }

        return starts;
    }

    // Runs once, so the compiler would not come back to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(IReadOnlyList<int[]> rowsOfLines)
    {
        var next = _starts[..^1];
        var rarities = _space.Rarities;
        for (var line = 0; line < rowsOfLines.Count; line++)
        {
            var square = 0f;
            foreach (var row in rowsOfLines[line])
            {
                square += rarities[row] * rarities[row];
            }

            var length = MathF.Sqrt(square);
            foreach (var row in rowsOfLines[line])
            {
                _lines[next[row]] = line;
                _values[next[row]++] = rarities[row] / length;
            }
        }
    }
}
