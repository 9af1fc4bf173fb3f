namespace BlinkAudioBot.Cards.Rendering;

/// <summary>What a step of the guide shows: its warning first, or its instructions, or these below their details.</summary>
public sealed record StepCard
{
    /// <summary>The language of the words, for example <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The answer's visit; see the guide's contract.</summary>
    public required int Visit { get; init; }

    /// <summary>Where the person is, for example "Step 3 of 7".</summary>
    public required string Progress { get; init; }

    /// <summary>The step's title.</summary>
    public required string Title { get; init; }

    /// <summary>Why this step can help, in one sentence.</summary>
    public required string Why { get; init; }

    /// <summary>What may be lost or hurt; null when nothing.</summary>
    public CardSection? Warning { get; init; }

    /// <summary>What to do, one action a line; empty while only the warning is shown.</summary>
    public IReadOnlyList<string> Instructions { get; init; } = [];

    /// <summary>The finer level; null until it is asked for.</summary>
    public CardSection? Details { get; init; }

    /// <summary>A picture of what to do; null when there is none.</summary>
    public CardPicture? Picture { get; init; }

    /// <summary>A page that helps with the step; null when there is none.</summary>
    public CardLink? Link { get; init; }

    /// <summary>The answers, the two most likely ones first.</summary>
    public required IReadOnlyList<CardAnswer> Answers { get; init; }
}
