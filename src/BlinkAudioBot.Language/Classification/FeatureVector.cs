namespace BlinkAudioBot.Language.Classification;

/// <summary>The known features of a text and their weights.</summary>
internal sealed class FeatureVector
{
    private int[] _rows = new int[256];
    private float[] _values = new float[256];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Their rows in the model.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, Count);

    /// <summary>Their values, in the same order.</summary>
    public Span<float> Values => _values.AsSpan(0, Count);

    /// <summary>Which part of the text's words, pairs and triples is known, from 0 to 1.</summary>
    public float Familiarity { get; set; }

    /// <summary>Empties it.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a feature.</summary>
    public void Add(int row, float value)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, 2 * Count);
            Array.Resize(ref _values, 2 * Count);
        }

        _rows[Count] = row;
        _values[Count++] = value;
    }
}
