namespace BlinkAudioBot.Language.Training;

/// <summary>How a classifier is trained. The defaults were chosen by measurement; see the figures in tests/README.md.</summary>
internal sealed record TrainingSettings
{
    /// <summary>What a mistake costs; the higher, the closer the model follows the corpus.</summary>
    public float Cost { get; init; } = 1;

    /// <summary>How much more a mistake costs at an intent's own lines than at others'.</summary>
    public float OwnWeight { get; init; } = 5;

    /// <summary>How often <see cref="MarginTrainer"/> goes through all lines.</summary>
    public int MarginRounds { get; init; } = 8;

    /// <summary>How often <see cref="ShareTrainer"/> goes through all lines.</summary>
    public int ShareRounds { get; init; } = 15;

    /// <summary>How many models of <see cref="ShareTrainer"/> are averaged.</summary>
    public int ShareRuns { get; init; } = 3;

    /// <summary>How fast <see cref="ShareTrainer"/> learns at first.</summary>
    public float Pace { get; init; } = 2;

    /// <summary>Which share of a line's features <see cref="ShareTrainer"/> hides from itself each time, from 0 to 1.</summary>
    public float Hidden { get; init; } = 0.6f;

    /// <summary>How much the margins weigh beside the shares.</summary>
    public float MarginWeight { get; init; } = 4;

    /// <summary>Where the order of the lines starts from.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether each line is also learnt with slips of the finger.</summary>
    public bool Mistypes { get; init; } = true;

    /// <summary>Whether words that mean the same count as one; the concepts are those of this bot's subject.</summary>
    public bool UsesConcepts { get; init; } = true;

    /// <summary>
    /// For each <see cref="Classification.FeatureKind"/>, in how many texts a feature must stand to be kept. Rarer ones make the
    /// model twice as large and hardly better.
    /// </summary>
    public IReadOnlyList<int> Rarest { get; init; } = [3, 6, 3, 4];

    /// <summary>Which share of the right answers the threshold may refuse, from 0 to 1.</summary>
    public double Refusable { get; init; } = 0.0145;
}
