using System.Numerics;

namespace BlinkAudioBot.Language.Classification;

/// <summary>The features that a model knows, each with a row and its rarity.</summary>
internal sealed class FeatureSpace
{
    private readonly ulong[] _slots;
    private readonly int[] _slotRows;
    private readonly int _mask;

    /// <summary>Makes a space of features, one row each.</summary>
    public FeatureSpace(ulong[] hashes, FeatureKind[] kinds, float[] rarities)
    {
        Hashes = hashes;
        Kinds = kinds;
        Rarities = rarities;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * hashes.Length) + 2);
        _slots = new ulong[size];
        _slotRows = new int[size];
        _mask = size - 1;
        for (var row = 0; row < hashes.Length; row++)
        {
            var slot = (int)hashes[row] & _mask;
            while (_slotRows[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = hashes[row];
            _slotRows[slot] = row + 1;
        }
    }

    /// <summary>How many features there are.</summary>
    public int Count => Hashes.Length;

    /// <summary>The hash of each row's feature.</summary>
    public ulong[] Hashes { get; }

    /// <summary>The kind of each row's feature.</summary>
    public FeatureKind[] Kinds { get; }

    /// <summary>How rare each row's feature is; the rarer, the more it says.</summary>
    public float[] Rarities { get; }

    /// <summary>The row of a feature; -1 when it is not known.</summary>
    public int Find(ulong hash)
    {
        var slot = (int)hash & _mask;
        while (_slotRows[slot] != 0)
        {
            if (_slots[slot] == hash)
            {
                return _slotRows[slot] - 1;
            }

            slot = (slot + 1) & _mask;
        }

        return -1;
    }
}
