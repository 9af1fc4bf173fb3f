using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Dialogs.Triage;
using BlinkAudioBot.Language;
using BotFramework.Dialogs;
using BotFramework.Dialogs.Waterfalls;

namespace BlinkAudioBot.Dialogs.Guide;

/// <summary>
/// The guide: a waterfall of the article's steps. Its saved position is the step's name. Each step shows itself; what is answered
/// decides where to go, by the plan as the facts make it now. It ends when no step remains.
/// </summary>
internal sealed class GuideDialog : WaterfallDialog<NoState>
{
    public const string DialogId = "guide";

    private readonly GuidePath _path;
    private readonly TriageQuestions _questions;
    private readonly Screens _screens;
    private readonly Speaker _speaker;
    private readonly LanguageContent _words;
    private readonly StepAnswers _answers;

    public GuideDialog(
        GuidePath path,
        TriageQuestions questions,
        Screens screens,
        Speaker speaker,
        LanguageContent words,
        StepAnswers answers)
        : base(DialogId, CaseJson.Default.NoState)
    {
        (_path, _questions, _screens, _speaker, _words, _answers) = (path, questions, screens, speaker, words, answers);
        foreach (var step in path.Steps)
        {
            AddStep(step.Id, EnterAsync);
        }
    }

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dialogContext, NoState state, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(dialogContext);
        var first = turn.ReturnsTo is not { } place ? _path.Next(turn.File, null)
            : _path.Find(place.Step) ?? _path.NextAt(turn.File, turn.File.Step);
        return GoOnAsync(dialogContext, first, cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnStepAnsweredAsync(
        WaterfallStepContext<NoState> left, CancellationToken cancellationToken)
    {
        var dialogContext = left.DialogContext;
        var turn = SupportTurn.Of(dialogContext);
        var move = left.Reason == DialogReason.EndCalled
            ? AfterDigression(turn, left.Result)
            : await _answers.TakeAsync(turn, cancellationToken);
        return move switch
        {
            StepMove.Stay => DialogTurnResult.EndOfTurn,
            StepMove.Back => await BackAsync(dialogContext, cancellationToken),
            StepMove.Plan => await PlanAsync(dialogContext, null, cancellationToken),
            StepMove.Forward => await PlanAsync(dialogContext, turn.File.Step, cancellationToken),
            _ => throw new InvalidOperationException($"The guide cannot move '{move}'."),
        };
    }

    protected override async Task<DialogTurnResult> OnStepGoneAsync(
        DialogContext dialogContext, string goneStep, string? nextStep, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(dialogContext);
        turn.File = turn.File.Answered(string.Empty) with { Step = null, Asking = null, Handover = null };
        await _speaker.SayAsync(turn, _words.Text("guide.stepGone"), cancellationToken, Phases.Answer);
        return await GoOnAsync(dialogContext, _path.NextAt(turn.File, nextStep), cancellationToken);
    }

    private async Task<DialogTurnResult> EnterAsync(WaterfallStepContext<NoState> step, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(step.DialogContext);
        turn.File = turn.File.At(step.StepName);
        await _screens.ShowAsync(turn, cancellationToken);
        return DialogTurnResult.EndOfTurn;
    }

    // Triage ends with true: the facts have changed, so the plan is made anew. A refused offer of a person changes nothing.
    private static StepMove AfterDigression(SupportTurn turn, object? result) =>
        turn.File.Outcome is not null ? StepMove.Stay : result is true ? StepMove.Plan : StepMove.Forward;

    private async Task<DialogTurnResult> PlanAsync(
        DialogContext dialogContext, string? from, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(dialogContext);
        if (turn.Learned && _questions.Next(turn.File) is not null)
        {
            return await dialogContext.BeginDialogAsync(TriageDialog.DialogId, NoState.Instance, cancellationToken);
        }

        var file = turn.File;
        var stays = from is not null && !file.IsDone(from) && _path.Remaining(file).Any(step => step.Id == from);
        return await GoOnAsync(dialogContext, stays ? _path.Find(from) : _path.Next(file, from), cancellationToken);
    }

    private async Task<DialogTurnResult> BackAsync(DialogContext dialogContext, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(dialogContext);
        if (_path.Previous(turn.File) is not { } previous)
        {
            await _speaker.SayAsync(turn, _words.Text("guide.first"), cancellationToken);
            await _screens.ShowAsync(turn, cancellationToken);
            return DialogTurnResult.EndOfTurn;
        }

        turn.File = turn.File.Answered(Intents.Back).Reopen(previous.Id);
        return await GoOnAsync(dialogContext, previous, cancellationToken);
    }

    private async Task<DialogTurnResult> GoOnAsync(
        DialogContext dialogContext, GuideStep? step, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(dialogContext);
        if (step is null)
        {
            turn.File = turn.File.Answered(turn.Heard.Intent);
            return await dialogContext.EndDialogAsync(null, cancellationToken);
        }

        if (step.Id != dialogContext.ActiveDialog?.Step)
        {
            turn.File = turn.File.Answered(turn.Heard.Intent);
            return await RunStepAsync(dialogContext, step.Id, DialogReason.NextCalled, null, cancellationToken);
        }

        await _screens.ShowAsync(turn, cancellationToken);
        return DialogTurnResult.EndOfTurn;
    }
}
