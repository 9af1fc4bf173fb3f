using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Training;

/// <summary>The vector of a labelled text.</summary>
internal sealed class Example(int label, FeatureVector vector)
{
    private readonly int[] _rows = vector.Rows.ToArray();
    private readonly float[] _values = vector.Values.ToArray();

    /// <summary>The number of its intent.</summary>
    public int Label => label;

    /// <summary>The rows of its features.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>Their values.</summary>
    public ReadOnlySpan<float> Values => _values;
}
