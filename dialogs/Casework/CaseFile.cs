using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Speaking;

namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>
/// All that the bot keeps of a conversation besides its place in the dialogs. A question's visit is open until it is answered;
/// showing the question again while it is open keeps the visit.
/// </summary>
internal sealed record CaseFile
{
    /// <summary>How many characters of a reason are kept.</summary>
    private const int MaxReasonLength = 200;

    private const int MaxMissed = 10;

    public Slots Slots { get; init; } = Slots.Empty;

    /// <summary>The device's family, while only that is known; it stays when the person is not sure of the model.</summary>
    public string? Family { get; init; }

    /// <summary>The slot that triage asks for.</summary>
    public string? Asking { get; init; }

    /// <summary>Where the guide stands.</summary>
    public string? Step { get; init; }

    /// <summary>Whether the warning of the present step was accepted.</summary>
    public bool WarningAccepted { get; init; }

    /// <summary>
    /// What waits until this case is done, because one camera and one problem are looked at at a time: ids of answers, in the order
    /// in which they were named. A case of an older release has none.
    /// </summary>
    public IReadOnlyList<string> Later { get; init => field = value ?? []; } = [];

    /// <summary>Why a person is being offered; null when none is.</summary>
    public string? Handover { get; init; }

    /// <summary>The steps shown, in the order in which they were first shown.</summary>
    public IReadOnlyList<StepRecord> Steps { get; init; } = [];

    public int Visit { get; init; }

    public ClosedVisit? Closed { get; init; }

    /// <summary>What was said last, where it can be edited.</summary>
    public Said? Said { get; init; }

    /// <summary>How many sentences in a row were not understood.</summary>
    public int Misses { get; init; }

    /// <summary>Whether the person was asked what they mean since they were last understood.</summary>
    public bool Doubted { get; init; }

    /// <summary>What the person is asked the meaning of, if anything.</summary>
    public Doubt? Doubt { get; init; }

    /// <summary>Whether an insult has been answered; the next are passed over.</summary>
    public bool? Calmed { get; init; }

    public string? Outcome { get; init; }

    /// <summary>The case's reference, once there is a case.</summary>
    public string? Reference { get; init; }

    /// <summary>Where the case stands with the support team; null while there is no case.</summary>
    public DeskCase? Desk { get; init; }

    /// <summary>The last sentences that were not understood.</summary>
    public IReadOnlyList<MissedSentence>? Missed { get; init; }

    /// <summary>Whether the person said that it is urgent.</summary>
    public bool? Urgent { get; init; }

    /// <summary>How strong the signal is, as the person said last: an entity's value.</summary>
    public string? Signal { get; init; }

    /// <summary>When the person said last that it works (UTC); null again when it has stopped.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Whether the person has come back and is asked if it still works; false once they have said that it does.</summary>
    public bool? AsksStillWorks { get; init; }

    /// <summary>The visit at which the rating was asked; it is asked once in a conversation.</summary>
    public int? RatingVisit { get; init; }

    public Rating? Rating { get; init; }

    /// <summary>When the person was last heard (UTC).</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>The due time that the conversation has now, if any (UTC).</summary>
    public DateTimeOffset? DueAt { get; init; }

    public string Phase => Outcome switch
    {
        Outcomes.Resolved or Outcomes.Abandoned => Phases.Closed,
        Outcomes.Escalated => Phases.Handoff,
        _ when Handover is not null => Phases.Handoff,
        _ when Asking is not null || Step is null => Phases.Triage,
        _ => Phases.Guide,
    };

    /// <summary>Whether several cameras were named and it is asked which comes first.</summary>
    public bool ChoosesCamera => Asking == SlotNames.Device && Family is null && Later.Count(Laters.IsCamera) > 1;

    /// <summary>What the person is asked while they wait for the support team; null when nothing.</summary>
    public string? WaitingQuestion => Outcome == Outcomes.Escalated && Desk is { IsQueued: true, Asks: { } asks } ? asks : null;

    public bool IsOpen => Visit > 0 && Closed?.Visit != Visit;

    /// <summary>Whether the rating is asked now and not given.</summary>
    public bool OffersRating => Outcome == Outcomes.Resolved && Rating is null && IsOpen && RatingVisit == Visit;

    /// <summary>What becomes of the conversation if the person leaves: what works goes on to count as resolved.</summary>
    public string OutcomeIfLeft => ResolvedAt is null ? Outcomes.Abandoned : Outcomes.Resolved;

    /// <summary>The step that had helped; null when the person said so outside the guide, or has gone back to it.</summary>
    public string? HelpedBy => Step is not null && Find(Step) is { Outcome: StepOutcomes.Worked, IsDone: true } ? Step : null;

    /// <summary>The file with its present question open, under a new visit when the last one was answered.</summary>
    public CaseFile Opened() => IsOpen ? this : this with { Visit = Visit + 1 };

    /// <summary>The file with its present question answered.</summary>
    public CaseFile Answered(string answer) => IsOpen ? this with { Closed = new ClosedVisit(Visit, answer) } : this;

    /// <summary>A new case of the same conversation. A reference that was given stays good, and the rating is not asked again.</summary>
    public CaseFile Anew() => new()
    {
        Visit = Visit,
        Closed = Closed,
        Said = Said,
        Reference = Reference,
        Desk = Desk,
        DueAt = DueAt,
        RatingVisit = RatingVisit,
        Rating = Rating,
    };

    /// <summary>The file with one more sentence that was not understood; the oldest goes when there are too many.</summary>
    public CaseFile AndMissed(string text, DateTimeOffset at) => this with
    {
        Missed = [.. (Missed ?? []).TakeLast(MaxMissed - 1), new MissedSentence(Hearing.MessageText.Shorten(text, MaxReasonLength), at)],
    };

    public CaseFile With(string slot, string? value) => this with
    {
        Slots = Slots.With(slot, value),
        Family = slot == SlotNames.Device && value != Slots.Unknown ? null : Family,
        Later = Laters.Without(Later, value),
    };

    /// <summary>The file with a camera of which only the family is known.</summary>
    public CaseFile OfFamily(string family) => With(SlotNames.Device, null) with
    {
        Family = family,
        Later = Laters.Without(Later, AnswerIds.FamilyPrefix + family),
    };

    /// <summary>The file with something more that waits; the same object when it waits already.</summary>
    public CaseFile AndLater(string id) => Waits(id) ? this : this with { Later = [.. Later, id] };

    public bool Waits(string id) => Later.Contains(id, StringComparer.Ordinal);

    public StepRecord? Find(string stepId) => Steps.FirstOrDefault(step => step.Id == stepId);

    public bool IsDone(string stepId) => Find(stepId) is { IsDone: true };

    /// <summary>The file with the guide at a step.</summary>
    public CaseFile At(string stepId) => this with
    {
        Step = stepId,
        WarningAccepted = false,
        Steps = StepsWith(stepId),
    };

    /// <summary>The file with the outcome of the present step.</summary>
    public CaseFile Record(string outcome, DateTimeOffset at, string? reason = null) =>
        Replace(Step, step => new StepRecord(step.Id, outcome, at, Shorten(reason)));

    /// <summary>The file with the outcome of a step that an agent has sent, wherever the guide stands.</summary>
    public CaseFile RecordOf(string stepId, string outcome, DateTimeOffset at) =>
        (this with { Steps = StepsWith(stepId) }).Replace(stepId, step => new StepRecord(step.Id, outcome, at));

    /// <summary>The file with a step open again, because the person went back to it.</summary>
    public CaseFile Reopen(string stepId) => Replace(stepId, step => step with { Reopened = true });

    private IReadOnlyList<StepRecord> StepsWith(string stepId) => Find(stepId) is null ? [.. Steps, new StepRecord(stepId)] : Steps;

    private CaseFile Replace(string? stepId, Func<StepRecord, StepRecord> change) =>
        this with { Steps = [.. Steps.Select(step => step.Id == stepId ? change(step) : step)] };

    private static string? Shorten(string? reason) =>
        reason?.Length > MaxReasonLength ? reason[..MaxReasonLength] : reason;
}
