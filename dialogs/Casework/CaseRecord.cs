using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Handover.Records;
using BlinkAudioBot.Dialogs.Handover.Waiting;

namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>What a person who takes over reads first. The transcript stays in the log, up to <see cref="Activity"/>.</summary>
internal sealed record CaseRecord
{
    /// <summary>Why a person is wanted.</summary>
    public required string Reason { get; init; }

    /// <summary>One of <see cref="CaseStates"/>.</summary>
    public required string State { get; init; }

    /// <summary>One of <see cref="CaseResolutions"/>; null unless closed.</summary>
    public required string? Resolution { get; init; }

    /// <summary>Who has the case, or had it when it was closed.</summary>
    public required CaseAgent? Agent { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset WaitingSince { get; init; }

    public required DateTimeOffset? TakenAt { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How often it was opened again.</summary>
    public required int Reopened { get; init; }

    /// <summary>How many messages of the person no agent has seen.</summary>
    public required int Unread { get; init; }

    public required string? Outcome { get; init; }

    public required Slots Slots { get; init; }

    /// <summary>The step at which the guide stands.</summary>
    public required string? Step { get; init; }

    /// <summary>The steps shown, with what became of them, when, and why one was skipped.</summary>
    public required IReadOnlyList<StepRecord> Steps { get; init; }

    /// <summary>What the person named besides and is not looked at yet: cameras and problems.</summary>
    public required IReadOnlyList<string> Later { get; init; }

    /// <summary>The steps that the path rules leave out, with why.</summary>
    public required IReadOnlyList<SkippedStep> Skipped { get; init; }

    /// <summary>The last sentences that were not understood.</summary>
    public required IReadOnlyList<MissedSentence> Missed { get; init; }

    /// <summary>How strong the signal is, as the person said: an entity's value.</summary>
    public required string? Signal { get; init; }

    public required CaseMood Mood { get; init; }

    /// <summary>What the bot would try next.</summary>
    public required CaseSuggestion Suggestion { get; init; }

    /// <summary>What the person said about the help, once it worked again.</summary>
    public required Rating? Rating { get; init; }

    public required string? Channel { get; init; }

    public required CasePerson Person { get; init; }

    /// <summary>Whether the person wants the answer by e-mail.</summary>
    public required bool ByEmail { get; init; }

    /// <summary>What the person was told of the queue.</summary>
    public required QueueTold? Told { get; init; }

    /// <summary>When the person was last there (UTC).</summary>
    public required DateTimeOffset? PersonSeenAt { get; init; }

    /// <summary>Who spoke last of the person and the agents.</summary>
    public required string? LastFrom { get; init; }

    /// <summary>The beginning of what was said last.</summary>
    public required string? LastText { get; init; }

    public required DateTimeOffset? LastAt { get; init; }

    public required string? Conversation { get; init; }

    /// <summary>The last activity of the log that this record knows.</summary>
    public required string? Activity { get; init; }

    /// <summary>When this was written (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}
