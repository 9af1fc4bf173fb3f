using System.Runtime.InteropServices;
using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Training;

/// <summary>Counts in how many texts each feature stands, and keeps those that are worth a row.</summary>
/// <param name="concepts">What words mean, if that counts.</param>
/// <param name="rarest">For each <see cref="FeatureKind"/>, in how many texts a feature must stand to be kept.</param>
internal sealed class FeatureCounter(Concepts? concepts, IReadOnlyList<int> rarest)
{
    private readonly FeatureReader _reader = new(concepts);
    private readonly FeatureList _features = new();
    private readonly Dictionary<ulong, Tally> _tallies = [];
    private int _texts;

    /// <summary>Counts the features of a text.</summary>
    public void Add(string text, Screen screen)
    {
        _reader.Read(text, screen, _features);
        _texts++;
        for (var index = 0; index < _features.Count; index++)
        {
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_tallies, _features.Hashes[index], out _);
            tally = tally.LastText == _texts ? tally : new Tally(tally.Texts + 1, _texts, _features.Kinds[index]);
        }
    }

    /// <summary>The features that are kept, the most frequent first: their rows are then close together in memory.</summary>
    public FeatureSpace Space()
    {
        var kept = _tallies
            .Where(feature => feature.Value.Texts >= rarest[(int)feature.Value.Kind])
            .OrderByDescending(feature => feature.Value.Texts)
            .ThenBy(feature => feature.Key)
            .ToArray();
        return new FeatureSpace(
            [.. kept.Select(feature => feature.Key)],
            [.. kept.Select(feature => feature.Value.Kind)],
            [.. kept.Select(feature => MathF.Sqrt(1 + MathF.Log((_texts + 1f) / (feature.Value.Texts + 1f))))]);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Tally(int Texts, int LastText, FeatureKind Kind);
}
