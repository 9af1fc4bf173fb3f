using BlinkAudioBot.Dialogs.Handover.Waiting;
using BlinkAudioBot.Dialogs.Hearing;

namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>
/// A conversation's case as the support team sees it. Each method is one transition; <see cref="CaseRules"/> says which may
/// follow what.
/// </summary>
internal sealed record DeskCase
{
    private const int MostPlaces = 100;

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

    /// <summary>Where the last of these stand in the log. A case of an older release has none.</summary>
    public IReadOnlyList<long> UnreadAt { get; init => field = value ?? []; } = [];

    /// <summary>The steps that agents have sent since the case was opened, and where their answers come from.</summary>
    public IReadOnlyList<ShownStep> Shown { get; init => field = value ?? []; } = [];

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
    public DeskCase Hear(string text, long sequence, DateTimeOffset now) => this with
    {
        State = State == CaseStates.Answered ? CaseStates.WithAgent : State,
        AwaitedSince = IsHeld ? AwaitedSince ?? now : null,
        Unread = Unread + 1,
        UnreadAt = [.. UnreadAt.TakeLast(MostPlaces - 1), sequence],
        PersonSeenAt = now,
        ByEmail = ByEmail && !IsHeld,
        Last = Words(CaseWords.Person, text, now),
    };

    /// <summary>The person wants the answer by e-mail.</summary>
    public DeskCase WriteTo(string address) => this with { Email = address, ByEmail = true, Asks = WaitingQuestions.Chosen };

    /// <summary>The person wants to wait in the conversation.</summary>
    public DeskCase StayHere() => this with { Email = null, ByEmail = false, Asks = null };

    /// <summary>The agent answers. What the person has written meanwhile still waits for an answer.</summary>
    /// <param name="text">The words.</param>
    /// <param name="now">The time.</param>
    /// <param name="seen">The place in the log up to which the agent has read; null for all of it.</param>
    public DeskCase Reply(string text, DateTimeOffset now, long? seen = null)
    {
        var read = See(seen);
        var isAnswered = read.Unread == 0;
        return read with
        {
            State = isAnswered ? CaseStates.Answered : CaseStates.WithAgent,
            AnsweredAt = now,
            AwaitedSince = isAnswered ? null : now,
            Last = Words(CaseWords.Agent, text, now),
        };
    }

    /// <summary>The agent sends a step's card; a card of the same step that was sent before counts no more.</summary>
    public DeskCase Show(ShownStep step) => this with { Shown = [.. Shown.Where(other => other.Step != step.Step), step] };

    /// <summary>The agent is there, though there is no answer yet.</summary>
    public DeskCase ShowLife(DateTimeOffset now) => AwaitedSince is null ? this : this with { AwaitedSince = now };

    /// <summary>The agent has read what stands in the log up to a place; null for all of it.</summary>
    public DeskCase See(long? seen = null)
    {
        IReadOnlyList<long> left = seen is null ? [] : [.. UnreadAt.Where(place => place > seen)];
        return left.Count < UnreadAt.Count ? this with { Unread = left.Count, UnreadAt = left }
            : left.Count == 0 ? this with { Unread = 0 }
            : this;
    }

    /// <summary>Back into the queue, at its old place.</summary>
    public DeskCase Release() => this with { State = CaseStates.Waiting, Agent = null, AwaitedSince = null };

    public DeskCase Return() => See() with { State = CaseStates.WithBot, Agent = null, AwaitedSince = null, Shown = [] };

    public DeskCase Close(string resolution, CaseAgent? agent, DateTimeOffset now) => See() with
    {
        State = CaseStates.Closed,
        Resolution = resolution,
        Agent = agent ?? Agent,
        AwaitedSince = null,
        ClosedAt = now,
        Asks = null,
        Shown = [],
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
