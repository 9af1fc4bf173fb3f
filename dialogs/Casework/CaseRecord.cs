namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>What a person who takes over reads first. The transcript stays in the log, up to <see cref="Activity"/>.</summary>
internal sealed record CaseRecord
{
    /// <summary>Why a person is wanted.</summary>
    public required string Reason { get; init; }

    public required string? Outcome { get; init; }

    public required Slots Slots { get; init; }

    /// <summary>The step at which the guide stands.</summary>
    public required string? Step { get; init; }

    /// <summary>The steps shown, with what became of them, when, and why one was skipped.</summary>
    public required IReadOnlyList<StepRecord> Steps { get; init; }

    /// <summary>What the person named besides and is not looked at yet: cameras and problems.</summary>
    public required IReadOnlyList<string> Later { get; init; }

    /// <summary>What the person said about the help, once it worked again.</summary>
    public required Rating? Rating { get; init; }

    public required string? Channel { get; init; }

    public required string? Conversation { get; init; }

    /// <summary>The last activity of the log that this record knows.</summary>
    public required string? Activity { get; init; }

    /// <summary>When this was written (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}
