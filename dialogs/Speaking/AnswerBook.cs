using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Handover.Waiting;
using BlinkAudioBot.Dialogs.Triage;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>The answers that each question offers, read once from the words.</summary>
internal sealed class AnswerBook
{
    private const string LabelEnd = ".label";

    private readonly Func<string, string> _text;
    private readonly Dictionary<string, Answer[]> _triage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Answer[]> _handover;
    private readonly Answer[] _step;
    private readonly Answer[] _warning;
    private readonly Answer[] _resolved;
    private readonly Answer[] _resolvedAndRating;
    private readonly Answer[] _stillWorks;
    private readonly Answer[] _escalated;
    private readonly Dictionary<string, Answer[]> _waiting;
    private readonly Answer[] _abandoned;
    private readonly Dictionary<string, Answer> _laters;
    private readonly Dictionary<string, Answer> _anywhere;
    private readonly Meanings _meanings;
    private readonly Answer _somethingElse;
    private readonly HashSet<string> _before;
    private readonly HashSet<string> _after;

    public AnswerBook(LanguageContent words)
        : this(key => words.Text(key))
    {
    }

    private AnswerBook(Func<string, string> text)
    {
        _text = text;
        (_before, _after) = (Words("fillers.before"), Words("fillers.after"));
        Human = Of(Intents.Human);
        _step =
        [
            Of(Intents.Worked, AnswerStyle.Positive),
            .. Each(Intents.NotWorked, Intents.Explain, Intents.Skip, Intents.Back),
            Human,
        ];
        _warning = [Of(AnswerIds.GoAhead, AnswerStyle.Destructive), .. Each(Intents.Skip, Intents.Back), Human];
        _resolved = [Of("again", Intents.NotWorked), Of(Intents.Restart)];
        Ratings = [.. AnswerIds.Ratings.Select(id => Of(id))];
        _resolvedAndRating = [.. Ratings, .. _resolved];
        _stillWorks =
            [Of("still.yes", Intents.Yes, AnswerStyle.Positive), Of("still.no", Intents.NotWorked), Of(Intents.Restart)];
        _escalated = [Of(Intents.Worked, AnswerStyle.Positive)];
        _waiting = new(StringComparer.Ordinal)
        {
            [WaitingQuestions.Choice] = [.. Each(AnswerIds.Email, AnswerIds.Stay), .. _escalated],
            [WaitingQuestions.Address] = [Of(AnswerIds.Stay), .. _escalated],
            [WaitingQuestions.Closing] = [Of("wait.close", Intents.Yes), Of("wait.keep", Intents.No), .. _escalated],
            [WaitingQuestions.Chosen] = [Of(AnswerIds.Stay), .. _escalated],
        };
        _abandoned = [Of("goOn", Intents.Next), Human];
        _handover = new(StringComparer.Ordinal)
        {
            [HandoverReasons.Asked] = [Of("handover.yes", Intents.Yes), Of("handover.goOn", Intents.No)],
            [HandoverReasons.Exhausted] = [Of("handover.yes", Intents.Yes), Of("handover.no", Intents.No)],
            [HandoverReasons.Unsupported] =
                [Of("handover.yes", Intents.Yes), Of(AnswerIds.OtherCamera), Of("handover.no", Intents.No)],
        };
        AddTriage();
        _laters = Named().ToDictionary(answer => answer.Id, StringComparer.Ordinal);
        HumanFirst = Of(Intents.Human, AnswerStyle.Positive);
        _somethingElse = Of(AnswerIds.SomethingElse);
        _meanings = new Meanings(Of);
        _anywhere = AllSets().SelectMany(set => set).DistinctBy(answer => answer.Id, StringComparer.Ordinal).ToDictionary(answer => answer.Id, StringComparer.Ordinal);
    }

    public Answer Human { get; }

    /// <summary>A person as the answer to hope for, when nothing else helps.</summary>
    public Answer HumanFirst { get; }

    /// <summary>An answer of the support team by e-mail, which may be wished for at any time while one waits.</summary>
    public Answer ByEmail => _waiting[WaitingQuestions.Choice][0];

    /// <summary>How the help can be rated, the best first.</summary>
    public IReadOnlyList<Answer> Ratings { get; }

    /// <summary>The keys of the answers that can be offered together; a person is offered with all of them after a miss.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> KeySets { get; } = [.. new AnswerBook(key => key).Sets()];

    /// <summary>What the present question offers, in order.</summary>
    public IReadOnlyList<Answer> Present(CaseFile file, bool warns) => file.Outcome switch
    {
        _ when file.Doubt is { } doubt =>
            [.. doubt.Meanings.Select(id => Meaning(id, file with { Doubt = null }, warns)).OfType<Answer>(), _somethingElse],
        Outcomes.Resolved when file.AsksStillWorks is true => _stillWorks,
        Outcomes.Resolved => AndLater(file, file.OffersRating ? _resolvedAndRating : _resolved),
        Outcomes.Escalated when file.WaitingQuestion is { } question => AndLater(file, _waiting[question]),
        Outcomes.Escalated => AndLater(file, _escalated),
        Outcomes.Abandoned => AndLater(file, _abandoned),
        _ when file is { Handover: HandoverReasons.Asked, ResolvedAt: not null } => _handover[HandoverReasons.Exhausted],
        _ when file.Handover is { } reason => _handover[reason],
        _ when file.ChoosesCamera => [.. file.Later.Where(Laters.IsCamera).Select(Later).OfType<Answer>()],
        _ when file is { Asking: SlotNames.Device, Family: { } family } => _triage[Models(family)],
        _ when file.Asking is { } slot => _triage[slot],
        _ when file.Step is null => [],
        _ => warns ? _warning : _step,
    };

    /// <summary>
    /// What an intent is called when a person is asked whether they mean it: the answer that the present question offers for it, or
    /// one of its own; null when it would make no sense here.
    /// </summary>
    public Answer? Meaning(string intent, CaseFile file, bool warns)
    {
        var offered = Present(file, warns);
        var id = Meanings.IdHere(intent, file, warns);
        return offered.FirstOrDefault(answer => answer.Id == id) ?? _meanings.Find(id, file);
    }

    /// <summary>An answer of that id, whichever question offers it; null when none does.</summary>
    public Answer? Anywhere(string id) => _anywhere.GetValueOrDefault(id);

    /// <summary>
    /// The one of the answers that a sentence, normalised, says, alone or with words around it that change nothing. "Back now" is no
    /// wish to go back.
    /// </summary>
    public Answer? Said(string spoken, IReadOnlyList<Answer> offered, bool isQuestion) =>
        offered.FirstOrDefault(answer => answer.IsSaidBy(spoken))
        ?? (!isQuestion && Core(spoken) is { Length: > 0 } core && core != spoken ? offered.FirstOrDefault(answer => answer.Id != Intents.Back && answer.IsSaidBy(core)) : null);

    /// <summary>The model of a family that is told by its generation alone: "second gen".</summary>
    public Answer? Generation(string spoken, string family) =>
        Array.Exists(spoken.Split(' '), word => word.StartsWith("gen", StringComparison.Ordinal))
            ? Said(spoken, _triage[Models(family)], isQuestion: false)
            : null;

    /// <summary>The answer that takes up what waits; null when no release knows it any more.</summary>
    public Answer? Later(string id) => _laters.GetValueOrDefault(id);

    /// <summary>What several things that wait are called.</summary>
    public string Names(IEnumerable<string> later) => string.Join(", ", later.Select(Later).OfType<Answer>().Select(answer => answer.Label));

    /// <summary>What a slot's value is called.</summary>
    public string Label(string slot, string value) => _text($"answers.{Key(slot, value)}.label");

    /// <summary>A slot with its value: "I have none" alone would not say of what.</summary>
    public string Fact(string slot, string value) => $"{_text($"slots.{slot}")}: {Label(slot, value)}";

    /// <summary>A slot with what is known of it: the camera's family, when that is all.</summary>
    public string Fact(string slot, CaseFile file) => slot == SlotNames.Device && file is { Slots.Device: null or Slots.Unknown, Family: { } family }
        ? $"{_text($"slots.{slot}")}: {FamilyLabel(family)}"
        : Fact(slot, file.Slots[slot] ?? Slots.Unknown);

    /// <summary>What a family of devices is called.</summary>
    public string FamilyLabel(string family) => _text($"answers.{AnswerIds.FamilyPrefix}{family}.label");

    /// <summary>The key of a slot's value below <c>answers</c>; problems are called by their full label.</summary>
    public static string Key(string slot, string value) => slot == SlotNames.Problem ? value : $"{slot}.{value}";

    private Answer[] AndLater(CaseFile file, Answer[] answers) =>
        file.Later.Count == 0 ? answers : [.. answers, .. file.Later.Select(Later).OfType<Answer>()];

    private string Core(string spoken)
    {
        var words = spoken.Split(' ');
        var first = Array.FindIndex(words, word => !_before.Contains(word));
        var last = Array.FindLastIndex(words, word => !_after.Contains(word));
        return first < 0 || last < first ? string.Empty : string.Join(' ', words[first..(last + 1)]);
    }

    // All that can wait.
    private IEnumerable<Answer> Named() =>
    [
        .. TriageQuestions.Values(SlotNames.Problem).Select(problem => OfSlot(SlotNames.Problem, problem)),
        .. TriageQuestions.Values(SlotNames.Device).Select(device => OfSlot(SlotNames.Device, device)),
        Of(AnswerIds.FamilyPrefix + Devices.IndoorFamily),
    ];

    private IEnumerable<Answer[]> AllSets() =>
        [_step, _warning, _resolvedAndRating, _stillWorks, _escalated, .. _waiting.Values, _abandoned, .. _handover.Values, .. _triage.Values];

    // Each answer of the book whose texts are their own keys.
    private IEnumerable<IReadOnlyList<string>> Sets() =>
        AllSets().Select(set => set.Append(Human).Select(answer => answer.Label[..^LabelEnd.Length]).ToList());

    private HashSet<string> Words(string key) => new(_text(key).Split('|'), StringComparer.Ordinal);

    private void AddTriage()
    {
        var unknown = Of(Slots.Unknown);
        foreach (var slot in TriageQuestions.Order)
        {
            _triage[slot] = [.. TriageQuestions.Values(slot).Select(value => OfSlot(slot, value)), unknown];
        }

        _triage[SlotNames.Device] = [.. Devices.Families.Select(family => Of(AnswerIds.FamilyPrefix + family)), unknown];
        _triage[SlotNames.Scope] = [.. _triage[SlotNames.Scope][..^1], Of(AnswerIds.OnlyCamera), unknown];
        foreach (var family in Devices.Families)
        {
            _triage[Models(family)] =
                [.. Devices.OfFamily(family).Select(device => OfSlot(SlotNames.Device, device.Id)), unknown];
        }
    }

    private static string Models(string family) => "models." + family;

    private Answer OfSlot(string slot, string value) => Of(Key(slot, value), value);

    private Answer[] Each(params ReadOnlySpan<string> ids)
    {
        var answers = new Answer[ids.Length];
        for (var index = 0; index < ids.Length; index++)
        {
            answers[index] = Of(ids[index]);
        }

        return answers;
    }

    private Answer Of(string id, AnswerStyle style) => Of(id, id, style);

    private Answer Of(string id) => Of(id, id);

    private Answer Of(string key, string id, AnswerStyle style = AnswerStyle.Default) =>
        new(id, _text($"answers.{key}{LabelEnd}"), _text($"answers.{key}.also"), style);
}
