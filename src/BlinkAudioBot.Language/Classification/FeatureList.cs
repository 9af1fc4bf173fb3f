namespace BlinkAudioBot.Language.Classification;

/// <summary>The features of a text, as hashes; some may stand in it twice.</summary>
internal sealed class FeatureList
{
    private ulong[] _hashes = new ulong[512];
    private FeatureKind[] _kinds = new FeatureKind[512];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The hashes.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>The kinds, in the same order.</summary>
    public ReadOnlySpan<FeatureKind> Kinds => _kinds.AsSpan(0, Count);

    /// <summary>Empties it.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a feature.</summary>
    public void Add(ulong hash, FeatureKind kind)
    {
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, 2 * Count);
            Array.Resize(ref _kinds, 2 * Count);
        }

        _hashes[Count] = hash;
        _kinds[Count++] = kind;
    }
}
