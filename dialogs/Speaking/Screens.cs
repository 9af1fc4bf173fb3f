using System.Globalization;
using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.MicrophoneCheck;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>
/// Shows where the case stands: the question that triage asks, the guide's step, the offer of a person, or the ending. What is
/// shown follows from the case's file alone, so it can be shown again at any time.
/// </summary>
internal sealed class Screens(
    LanguageContent words, CardRenderer cards, AnswerBook answers, GuidePath path, Speaker speaker, EndingScreen ending)
{
    /// <summary>Shows the present question, step or ending; opens it when it was answered before.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Abandons the turn.</param>
    /// <param name="details">Whether the finer level is wanted.</param>
    public Task ShowAsync(SupportTurn turn, CancellationToken cancellationToken, bool details = false)
    {
        if (turn.File.WaitingQuestion is { } waiting)
        {
            return AskAsync(turn, words.Text($"waiting.{waiting}.ask", ("address", turn.File.Desk?.Email ?? string.Empty)), cancellationToken);
        }

        if (turn.File is { Outcome: not null, AsksStillWorks: not true })
        {
            return ending.ShowAsync(turn, title: null, cancellationToken);
        }

        var isKnown = turn.File is { IsOpen: true, Handover: HandoverReasons.Unsupported };
        turn.File = turn.File.Opened();
        var file = turn.File;
        return file.Phase == Phases.Guide
            ? ShowStepAsync(turn, details, cancellationToken)
            : isKnown ? ShowQuestionAsync(turn, Rephrased(file), null, Offered(file), cancellationToken)
            : ShowQuestionAsync(turn, Question(file), Hint(file, details), Offered(file), cancellationToken);
    }

    /// <summary>Asks the present question in given words.</summary>
    public Task AskAsync(SupportTurn turn, string question, CancellationToken cancellationToken, string? hint = null)
    {
        turn.File = turn.File.Opened();
        return ShowQuestionAsync(turn, question, hint, Offered(turn.File), cancellationToken);
    }

    /// <summary>Asks the present question in other words after a miss; the more misses, the nearer a person.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="lead">What is said first.</param>
    /// <param name="rung">How many misses there were in a row.</param>
    /// <param name="cancellationToken">Abandons the turn.</param>
    public Task ShowAfterMissAsync(SupportTurn turn, string lead, int rung, CancellationToken cancellationToken)
    {
        turn.File = turn.File.Opened();
        return ShowQuestionAsync(turn, lead, Rephrased(turn.File), OfferedAfter(turn.File, rung), cancellationToken);
    }

    /// <summary>Asks what a sentence means.</summary>
    public Task ShowDoubtAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var question = words.Text(turn.File.Doubt is { Meanings: [_] } ? "doubt.one" : "doubt.ask");
        return ShowQuestionAsync(turn, question, null, Offered(turn.File), cancellationToken);
    }

    // The offer of a person is one already.
    private IReadOnlyList<Answer> OfferedAfter(CaseFile file, int rung)
    {
        var offered = Offered(file);
        var others = offered.Where(answer => answer != answers.Human);
        return file.Phase == Phases.Handoff || rung < Misunderstandings.WithPerson ? offered
            : rung < Misunderstandings.UntilPerson ? [.. others, answers.Human]
            : [answers.HumanFirst, .. others];
    }

    private IReadOnlyList<Answer> Offered(CaseFile file) => answers.Present(file, path.Warns(file));

    private Task ShowStepAsync(SupportTurn turn, bool details, CancellationToken cancellationToken)
    {
        var file = turn.File;
        var step = Step(file);
        var view = new StepView(words, step, new Facts(file));
        var progress = Progress(file);
        var offered = Offered(file);
        var warns = path.Warns(file);
        var warning = warns ? view.Warning() : view.Caution();
        var instructions = warns ? [] : view.Instructions();
        var finer = details ? view.Details() : null;
        var card = new StepCard
        {
            Language = words.Language,
            Visit = file.Visit,
            Progress = progress,
            Title = view.Title,
            Why = view.Why,
            Warning = warning,
            Instructions = instructions,
            Details = finer,
            Picture = warns ? null : view.Picture(details),
            Link = MicrophoneCheckOf(turn, step),
            Answers = [.. offered.Select(answer => answer.Card)],
        };
        var question = words.Text(warns ? "guide.goAhead" : "guide.worksNow");
        var text = PlainText.Of($"{progress}: {view.Title}", view.Why, warning, instructions, finer, question);
        return speaker.OfferAsync(turn, cards.Step(card), text, offered, cancellationToken);
    }

    private CardLink? MicrophoneCheckOf(SupportTurn turn, GuideStep step) =>
        CheckPage.CanAnswerInto(turn.Context.Activity) && step.OffersMicrophoneCheck(new Facts(turn.File))
            ? new CardLink(words.Text("microphone.offer"), CheckPage.Url)
            : null;

    private Task ShowQuestionAsync(
        SupportTurn turn, string question, string? hint, IReadOnlyList<Answer> offered, CancellationToken cancellationToken)
    {
        var card = new ChoiceCard
        {
            Language = words.Language,
            Visit = turn.File.Visit,
            Question = question,
            Hint = hint,
            Answers = [.. offered.Select(answer => answer.Card)],
        };
        return speaker.OfferAsync(
            turn, cards.Choice(card), hint is null ? question : $"{question}\n\n{hint}", offered, cancellationToken);
    }

    private string Question(CaseFile file) => file switch
    {
        { AsksStillWorks: true } => words.Text("ending.still.ask"),
        { Handover: { } reason } => words.Text($"handover.{reason}.ask"),
        { ChoosesCamera: true } => words.Text("triage.cameras.ask"),
        { Asking: SlotNames.Device, Family: not null } => words.Text("triage.model.ask"),
        _ => words.Text($"triage.{file.Asking}.ask"),
    };

    private string? Hint(CaseFile file, bool details) => file switch
    {
        { AsksStillWorks: true, HelpedBy: not null } when path.Find(file.Step) is not null =>
            words.Text("ending.still.hint", ("step", Title(file))),
        { AsksStillWorks: true } => null,
        { Handover: { } reason } => words.Text($"handover.{reason}.hint"),
        { ChoosesCamera: true } => null,
        { Asking: SlotNames.Device, Family: not null } when details => words.Text("triage.model.help"),
        { Asking: { } slot } when details => words.Text($"triage.{slot}.help"),
        _ => null,
    };

    private string Rephrased(CaseFile file) => file switch
    {
        { Phase: Phases.Guide } =>
            $"{Progress(file)}: {Title(file)}\n\n{words.Text(path.Warns(file) ? "guide.goAhead" : "guide.again")}",
        { AsksStillWorks: true } => words.Text("ending.still.again"),
        { WaitingQuestion: { } waiting } => words.Text($"waiting.{waiting}.again"),
        { Outcome: { } outcome } => ending.Again(file, outcome),
        { Handover: not null } => words.Text("handover.again"),
        { ChoosesCamera: true } => words.Text("triage.cameras.again"),
        { Asking: SlotNames.Device, Family: not null } => words.Text("triage.model.again"),
        { Asking: { } slot } => words.Text($"triage.{slot}.again"),
        _ => Question(file),
    };

    private string Title(CaseFile file) => new StepView(words, Step(file), new Facts(file)).Title;

    private GuideStep Step(CaseFile file) =>
        path.Find(file.Step) ?? throw new InvalidOperationException($"The guide has no step '{file.Step}'.");

    private string Progress(CaseFile file)
    {
        var sequence = path.Sequence(file);
        var number = sequence.TakeWhile(step => step.Id != file.Step).Count() + 1;
        return words.Text(
            "guide.progress",
            ("number", number.ToString(CultureInfo.InvariantCulture)),
            ("of", sequence.Count.ToString(CultureInfo.InvariantCulture)));
    }
}
