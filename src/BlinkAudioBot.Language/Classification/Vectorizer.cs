namespace BlinkAudioBot.Language.Classification;

/// <summary>Makes vectors of texts. Not for two threads at once; a vector is good until the next one.</summary>
internal sealed class Vectorizer(FeatureSpace space, Concepts? concepts)
{
    private static readonly float[] Shares = [1f, 1f, 1f, 0.4f];

    private readonly FeatureReader _reader = new(concepts);
    private readonly FeatureList _features = new();
    private readonly FeatureVector _vector = new();
    private readonly int[] _seen = new int[space.Count];
    private readonly float[] _squares = new float[Shares.Length];
    private int _text;

    /// <summary>The words of the text read last.</summary>
    public WordBuffer Words => _reader.Words;

    /// <summary>The vector of a text.</summary>
    public FeatureVector Read(ReadOnlySpan<char> text, Screen screen)
    {
        _reader.Read(text, screen, _features);
        _vector.Clear();
        _text++;
        Array.Clear(_squares);
        var hashes = _features.Hashes;
        var kinds = _features.Kinds;
        var (words, known) = (0, 0);
        for (var index = 0; index < hashes.Length; index++)
        {
            var row = space.Find(hashes[index]);
            if (kinds[index] == FeatureKind.Words)
            {
                words++;
                known += row >= 0 ? 1 : 0;
            }

            if (row >= 0 && _seen[row] != _text)
            {
                _seen[row] = _text;
                _vector.Add(row, space.Rarities[row]);
                _squares[(int)kinds[index]] += space.Rarities[row] * space.Rarities[row];
            }
        }

        Scale();
        _vector.Familiarity = words == 0 ? 0 : (float)known / words;
        return _vector;
    }

    private void Scale()
    {
        for (var kind = 0; kind < _squares.Length; kind++)
        {
            _squares[kind] = _squares[kind] > 0 ? Shares[kind] / MathF.Sqrt(_squares[kind]) : 0;
        }

        var rows = _vector.Rows;
        var values = _vector.Values;
        for (var index = 0; index < values.Length; index++)
        {
            values[index] *= _squares[(int)space.Kinds[rows[index]]];
        }
    }
}
