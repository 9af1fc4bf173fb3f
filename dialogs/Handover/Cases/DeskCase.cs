using BlinkAudioBot.Dialogs.Handover.Waiting;
using BlinkAudioBot.Dialogs.Hearing;

namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>
/// A conversation's case as the support team sees it. Each method is one transition; <see cref="CaseRules"/> says which may
/// follow what.
/// </summary>
internal sealed record DeskCase
{
    /// <summary>Why a person is wanted; one of <see cref="HandoverReasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>One of <see cref="CaseStates"/>.</summary>
    public required string State { get; init; }

    /// <summary>One of <see cref="CaseResolutions"/>; null unless closed.</summary>
    public string? Resolution { get; init; }

    /// <summary>Who has the case, or had it when it was closed.</summary>
    public CaseAgent? Agent { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Its place in the queue, which it keeps until it is closed or goes back to the bot (UTC).</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    public DateTimeOffset? TakenAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How often it was opened again.</summary>
    public int Reopened { get; init; }

    /// <summary>How many messages of the person no agent has seen.</summary>
    public int Unread { get; init; }

    /// <summary>Since when the person waits for the agent who has the case, without a sign of life (UTC).</summary>
    public DateTimeOffset? AwaitedSince { get; init; }

    /// <summary>When the person was last there (UTC).</summary>
    public DateTimeOffset? PersonSeenAt { get; init; }

    /// <summary>What the channel calls the person, if it tells.</summary>
    public string? PersonName { get; init; }

    public CaseWords? Last { get; init; }

    /// <summary>What the person was told of the queue; null before that, and again when the case waits anew.</summary>
    public QueueTold? Told { get; init; }

    /// <summary>What the person is asked while they wait; one of <see cref="WaitingQuestions"/>.</summary>
    public string? Asks { get; init; }

    /// <summary>Where an answer can be sent, if the person said so.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the person wants the answer there, and has not come back since.</summary>
    public bool ByEmail { get; init; }

    /// <summary>Whether an agent has the case, so that the bot says nothing.</summary>
    public bool IsHeld => State is CaseStates.WithAgent or CaseStates.Answered;

    /// <summary>Whether it waits for any agent.</summary>
    public bool IsQueued => State is CaseStates.Waiting or CaseStates.Reopened;

    public bool IsOpen => State != CaseStates.Closed;

    public static DeskCase Open(string reason, DateTimeOffset now) => new()
    {
        Reason = reason,
        State = CaseStates.Waiting,
        OpenedAt = now,
        WaitingSince = now,
        PersonSeenAt = now,
    };

    public DeskCase Take(CaseAgent agent, DateTimeOffset now) => this with
    {
        State = CaseStates.WithAgent,
        Agent = agent,
        TakenAt = now,
        AwaitedSince = now,
        Asks = null,
    };

    /// <summary>The person writes, or presses something.</summary>
    public DeskCase Hear(string text, DateTimeOffset now) => this with
    {
        State = State == CaseStates.Answered ? CaseStates.WithAgent : State,
        AwaitedSince = IsHeld ? AwaitedSince ?? now : null,
        Unread = Unread + 1,
        PersonSeenAt = now,
        ByEmail = ByEmail && !IsHeld,
        Last = Words(CaseWords.Person, text, now),
    };

    /// <summary>The person wants the answer by e-mail.</summary>
    public DeskCase WriteTo(string address) => this with { Email = address, ByEmail = true, Asks = WaitingQuestions.Chosen };

    /// <summary>The person wants to wait in the conversation.</summary>
    public DeskCase StayHere() => this with { Email = null, ByEmail = false, Asks = null };

    public DeskCase Reply(string text, DateTimeOffset now) => this with
    {
        State = CaseStates.Answered,
        AnsweredAt = now,
        AwaitedSince = null,
        Unread = 0,
        Last = Words(CaseWords.Agent, text, now),
    };

    /// <summary>The agent is there, though there is no answer yet.</summary>
    public DeskCase ShowLife(DateTimeOffset now) => AwaitedSince is null ? this : this with { AwaitedSince = now };

    public DeskCase See() => this with { Unread = 0 };

    /// <summary>Back into the queue, at its old place.</summary>
    public DeskCase Release() => this with { State = CaseStates.Waiting, Agent = null, AwaitedSince = null };

    public DeskCase Return() => this with { State = CaseStates.WithBot, Agent = null, AwaitedSince = null, Unread = 0 };

    public DeskCase Close(string resolution, CaseAgent? agent, DateTimeOffset now) => this with
    {
        State = CaseStates.Closed,
        Resolution = resolution,
        Agent = agent ?? Agent,
        AwaitedSince = null,
        Unread = 0,
        ClosedAt = now,
        Asks = null,
    };

    public DeskCase Reopen(string reason, DateTimeOffset now) => this with
    {
        Reason = reason,
        State = CaseStates.Reopened,
        Resolution = null,
        Agent = null,
        WaitingSince = now,
        ClosedAt = null,
        Reopened = Reopened + 1,
        Told = null,
        Asks = null,
        ByEmail = false,
    };

    private static CaseWords Words(string from, string text, DateTimeOffset now) =>
        new(from, MessageText.Shorten(text, CaseWords.MaxLength), now);
}
