using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Dialogs.Triage;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs;

/// <summary>Every word that the bot asks for, so that the texts are compared with it before anybody talks to the bot.</summary>
public static class GuideWords
{
    /// <summary>The language that the bot speaks.</summary>
    public const string Language = "en";

    private const string PagesGroup = "page";

    private const string CasesGroup = "deskCases";

    private const string DeskGroup = "deskPage";

    private const string EmailGroup = "email";

    // Editors add to the support team's answers as they like.
    private const string CannedGroup = "canned";

    // The pictures' words are those that the steps' files name.
    private const string PicturesGroup = "images";

    // What follows from the tables of answers, slots and steps is added to these.
    private const string Sentences = """
        welcome
        welcomeTeam
        welcomeBack
        greeting
        thanks
        takeYourTime
        apology
        startOver
        noted {what}
        oldCard
        capabilities
        guide.progress {number} {of}
        guide.warning
        guide.caution
        guide.details
        guide.worksNow
        guide.again
        guide.hint
        guide.pause
        guide.tried
        guide.leftOut
        guide.hard
        guide.ownHelp
        guide.goAhead
        guide.first
        guide.stepGone
        asked.known {what}
        asked.away
        asked.unknown
        asked.notYet
        asked.tried
        triage.cameras.ask
        triage.cameras.again
        triage.model.ask
        triage.model.again
        triage.model.help
        handover.again
        ending.reference
        ending.bye
        ending.later {what}
        later.also {what}
        later.other
        fillers.before
        fillers.after
        later.begin {what}
        ending.resolved.title
        ending.resolved.next
        ending.resolved.still
        ending.resolved.rated
        ending.resolved.declined
        ending.still.ask
        ending.still.again
        ending.still.hint {step}
        ending.reopened
        ending.goesOn
        ending.escalated.title
        ending.escalated.next
        ending.escalated.time
        ending.escalated.keep
        ending.escalated.kept {reference}
        ending.abandoned.title
        ending.abandoned.next
        ending.unsupported.next
        microphone.offer
        microphone.works
        microphone.blocked
        microphone.none
        microphone.silent
        desk.joined {name}
        desk.handedOn {name}
        desk.released {name}
        desk.vanished {name}
        desk.returned {name}
        desk.step {name}
        desk.nameless
        desk.closed {reference}
        desk.closedTitle
        desk.closedNext
        desk.reopened {reference}
        desk.position {position}
        desk.waitMinute
        desk.waitMinutes {minutes}
        desk.opens {time}
        desk.away
        desk.back
        desk.late
        desk.until {time}
        desk.zone {time} {zone}
        desk.notPassedOn {reference}
        waiting.choice.ask
        waiting.choice.again
        waiting.address.ask
        waiting.address.again
        waiting.chosen.ask {address}
        waiting.chosen.again
        waiting.stays
        waiting.closing.ask
        waiting.closing.again
        waiting.kept
        waiting.closed {reference}
        waiting.queued {reference}
        waiting.otherTopic
        waiting.startOver {reference}
        rating.ask
        rating.sentence
        rating.howTo
        error.first
        error.again
        miss.1
        miss.2
        miss.3
        doubt.ask
        doubt.one
        odd.empty
        odd.file
        odd.emoji
        odd.tooLong
        odd.language
        odd.trouble {what}
        odd.troubleAgain {what}
        odd.otherMaker
        odd.abuse
        odd.urgent
        odd.noPerson
        odd.abuseAgain
        odd.danger
        trouble.also {what}
        trouble.and
        trouble.other.clips
        trouble.other.motion
        trouble.other.notifications
        trouble.other.battery
        trouble.other.picture
        trouble.other.billing
        trouble.other.account
        trouble.other.offline
        trouble.other.app
        trouble.other.chime
        questions.heading
        questions.later
        questions.goAhead
        questions.noSyncModule
        questions.contact
        questions.ask.batteries.any
        questions.ask.batteries.battery
        questions.ask.batteries.plug_in
        questions.ask.batteries.floodlight
        questions.ask.lights.module
        questions.ask.lights.other_module
        questions.ask.lights.doorbell
        questions.ask.lights.camera
        questions.ask.live_view
        questions.ask.what_live_view
        questions.ask.progress
        questions.ask.what_sync_module
        questions.ask.assistant
        questions.ask.code
        questions.ask.plan
        questions.ask.need
        questions.ask.chat
        questions.why.not_heard
        questions.why.cannot_hear
        questions.why.no_audio
        questions.why.poor_quality
        questions.why.too_quiet
        questions.why.talk_button
        questions.signal.weak
        questions.signal.strong
        questions.signal.goOn
        questions.faq.louder
        questions.faq.one_or_all
        questions.faq.records_audio
        questions.faq.models.all
        questions.faq.models.yours {device}
        questions.faq.models.listed {device}
        questions.faq.models.unlisted {device}
        questions.faq.models.lacking {device}
        questions.faq.models.silent {device}
        questions.faq.models.mount
        questions.faq.models.newer {device}
        """;

    private static readonly string[] FixedAnswers =
    [
        "unknown", "human", "restart", "again", "goOn", AnswerIds.GoAhead, AnswerIds.OtherCamera, AnswerIds.OnlyCamera,
        AnswerIds.SomethingElse,
        AnswerIds.Stay, AnswerIds.Email,
        "step.worked", "step.not_worked", "step.explain", "step.skip", "step.back",
        "handover.yes", "handover.no", "handover.goOn", "still.yes", "still.no", "wait.close", "wait.keep", .. AnswerIds.Ratings,
    ];

    /// <summary>The ids of the guide's steps, in its order.</summary>
    public static IReadOnlyList<string> StepIds { get; } = [.. GuideSteps.All.Select(step => step.Id)];

    /// <summary>What the bot asks of the texts.</summary>
    /// <param name="pages">What the pages ask for, to be checked as well; null to leave their texts alone.</param>
    public static ContentNeeds Needs(IEnumerable<SentenceNeed>? pages = null)
    {
        var steps = StepNeeds();
        return new ContentNeeds
        {
            Language = Language,
            Steps = steps,
            Sentences =
            [
                .. SentenceNeed.ParseAll(Sentences),
                .. Derived().Concat(steps.Where(step => step.Warns).SelectMany(HowTo)).Select(key => new SentenceNeed(key)),
                .. pages ?? [],
            ],
            AnswerSets = AnswerBook.KeySets,
            GroupsOfOthers = pages is null ? [PicturesGroup, CannedGroup, PagesGroup, CasesGroup, DeskGroup, EmailGroup] : [PicturesGroup, CannedGroup],
        };
    }

    private static IEnumerable<string> Derived() =>
    [
        .. SlotNames.All.Select(slot => $"slots.{slot}"),
        .. Pairs("triage", TriageQuestions.Order, "ask", "help"),
        .. TriageQuestions.Order.Select(slot => $"triage.{slot}.again"),
        .. StepIds.Select(id => $"guide.otherWords.{id}"),
        .. Pairs("handover", [HandoverReasons.Asked, HandoverReasons.Exhausted, HandoverReasons.Unsupported], "ask", "hint"),
        .. Pairs("answers", Answers().Distinct(StringComparer.Ordinal), "label", "also"),
    ];

    private static IEnumerable<string> Answers() =>
    [
        .. FixedAnswers,
        .. Meanings.All,
        .. Devices.Families.Select(family => AnswerIds.FamilyPrefix + family),
        .. SlotNames.All.SelectMany(slot => SlotValues.Of(slot).Select(value => AnswerBook.Key(slot, value))),
    ];

    // How to do what loses something is told in short, for some steps by the part that fits the device.
    private static IEnumerable<string> HowTo(StepNeed step)
    {
        var key = $"questions.{Intents.HowToPrefix}{step.Id.Replace('-', '_')}";
        return QuestionAnswers.ByPart.Contains(step.Id, StringComparer.Ordinal) ? step.Parts.Select(part => $"{key}.{part}") : [key];
    }

    private static IEnumerable<string> Pairs(string group, IEnumerable<string> names, string one, string other) =>
        names.SelectMany(name => new[] { $"{group}.{name}.{one}", $"{group}.{name}.{other}" });

    private static StepNeed[] StepNeeds()
    {
        var facts = SlotValues.EveryPair.Concat(SlotValues.EveryFamily).Select(file => new Facts(file)).ToList();
        return
        [
            .. GuideSteps.All.Select(step => new StepNeed(
                step.Id, step.Destructive, facts.SelectMany(step.Parts).ToHashSet(StringComparer.Ordinal))),
        ];
    }
}
