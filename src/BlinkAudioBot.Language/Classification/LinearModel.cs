namespace BlinkAudioBot.Language.Classification;

/// <summary>Gives each intent a number for a text: the sum of what its features say for and against the intent.</summary>
internal sealed class LinearModel(string[] intents, FeatureSpace space, float[] weights, Concepts? concepts)
{
    private readonly int _width = Lanes.Width(intents.Length);

    /// <summary>The intents, in the order of the scores; <see cref="Language.Intents.None"/> is the last.</summary>
    public string[] Intents => intents;

    /// <summary>The features that it knows.</summary>
    public FeatureSpace Space => space;

    /// <summary>What words mean; null when only the words themselves count.</summary>
    public Concepts? Concepts => concepts;

    /// <summary>A row of numbers for each feature, one number for each intent and some to fill the lanes.</summary>
    public float[] Weights => weights;

    /// <summary>How many numbers a row has.</summary>
    public int Width => _width;

    /// <summary>Scores a text.</summary>
    public void Score(FeatureVector vector, Span<float> scores)
    {
        scores.Clear();
        var rows = vector.Rows;
        var values = vector.Values;
        for (var index = 0; index < rows.Length; index++)
        {
            Lanes.Add(scores, weights.AsSpan(rows[index] * _width, _width), values[index]);
        }
    }
}
