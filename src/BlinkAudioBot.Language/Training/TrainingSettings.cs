namespace BlinkAudioBot.Language.Training;

/// <summary>How a classifier is trained. The defaults were chosen by measurement; see the figures in tests/README.md.</summary>
internal sealed record TrainingSettings
{
    /// <summary>What a mistake costs; the higher, the closer the model follows the corpus.</summary>
    public float Cost { get; init; } = 1;

    /// <summary>How much more a mistake costs at an intent's own lines than at others'.</summary>
    public float OwnWeight { get; init; } = 2;

    /// <summary>How often all lines are gone through.</summary>
    public int Rounds { get; init; } = 10;

    /// <summary>Where the order of the lines starts from.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether each line is also learnt with slips of the finger.</summary>
    public bool Mistypes { get; init; } = true;

    /// <summary>Which share of the right answers the threshold may refuse, from 0 to 1.</summary>
    public double Refusable { get; init; } = 0.02;
}
