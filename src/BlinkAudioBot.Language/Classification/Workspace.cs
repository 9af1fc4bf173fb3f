namespace BlinkAudioBot.Language.Classification;

/// <summary>What one thread needs to read a text, kept between texts so that nothing large is allocated.</summary>
internal sealed class Workspace(LinearModel model, int lines)
{
    /// <summary>Makes vectors.</summary>
    public Vectorizer Vectorizer { get; } = new(model.Space, model.Concepts);

    /// <summary>The words of the text read last.</summary>
    public WordBuffer Words => Vectorizer.Words;

    /// <summary>One score for each intent.</summary>
    public float[] Scores { get; } = new float[model.Width];

    /// <summary>One sum for each line.</summary>
    public float[] Sums { get; } = new float[lines];

    /// <summary>The intents in their order.</summary>
    public Ranking Ranking { get; } = new();
}
