namespace BlinkAudioBot.Cards.Wording;

/// <summary>A piece of a step for one case: one kind of camera, one phone, one problem.</summary>
public sealed record StepPart
{
    /// <summary>The part's name within its step, for example <c>ios</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the step is about in this case; null when <see cref="StepCopy.Title"/> says it.</summary>
    public string? Title { get; init; }

    /// <summary>Why this step can help in this case; null when <see cref="StepCopy.Why"/> says it.</summary>
    public string? Why { get; init; }

    /// <summary>What could hurt a person or a device while doing it; empty in most parts.</summary>
    public required IReadOnlyList<string> Caution { get; init; }

    /// <summary>What to do, one action a line.</summary>
    public required IReadOnlyList<string> Instructions { get; init; }

    /// <summary>The finer level, for "I need more detail".</summary>
    public required IReadOnlyList<string> Details { get; init; }

    /// <summary>What to do, drawn; null when words are enough.</summary>
    public StepPicture? Picture { get; init; }

    /// <summary>Drawn for the finer level, in place of <see cref="Picture"/>; null when there is none.</summary>
    public StepPicture? DetailsPicture { get; init; }
}
