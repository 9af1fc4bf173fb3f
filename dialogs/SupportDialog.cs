using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Questions;
using BlinkAudioBot.Dialogs.Triage;
using BlinkAudioBot.Language;
using BotFramework.Dialogs;

namespace BlinkAudioBot.Dialogs;

/// <summary>
/// The whole conversation: triage, the guide, the offer of a person. Which of them comes next follows from the case's file. Every
/// sentence is looked at here first, for what may be said at any time.
/// </summary>
internal sealed class SupportDialog : ComponentDialog<NoState>
{
    public const string DialogId = "support";

    private readonly GuidePath _path;
    private readonly TriageQuestions _questions;
    private readonly Digressions _digressions;
    private readonly Afterwards _afterwards;
    private readonly CaseEndings _endings;
    private readonly Corrections _corrections;
    private readonly Reception _reception;

    public SupportDialog(
        GuidePath path,
        TriageQuestions questions,
        Reception reception,
        Corrections corrections,
        Digressions digressions,
        CaseEndings endings,
        Afterwards afterwards,
        TriageDialog triage,
        GuideDialog guide,
        HandoverDialog handover)
        : base(DialogId, CaseJson.Default.NoState)
    {
        (_path, _questions, _reception, _corrections) = (path, questions, reception, corrections);
        (_digressions, _endings, _afterwards) = (digressions, endings, afterwards);
        Dialogs.Add(triage).Add(guide).Add(handover);
    }

    protected override string InitialDialogId => TriageDialog.DialogId;

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerContext, NoState state, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(innerContext);
        await _reception.WelcomeAsync(turn, cancellationToken);
        return turn.Heard.Intent is Intents.None or Intents.Greeting && turn.Heard.Recognition.Entities.Count == 0
            ? await GoOnAsync(innerContext, new DialogTurnResult(DialogTurnStatus.Empty), cancellationToken)
            : await HearAsync(innerContext, cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerContext, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(innerContext);
        var misses = turn.File.Misses;
        if (!Reception.IsPast(turn))
        {
            await HearAsync(innerContext, cancellationToken);
        }
        else if (await _reception.TurnAwayAsync(turn, cancellationToken))
        {
            await ShowPlaceAsync(innerContext, cancellationToken);
        }

        if (turn.File.Misses == misses)
        {
            turn.File = turn.File with { Misses = 0 };
        }

        return DialogTurnResult.EndOfTurn;
    }

    private async Task<DialogTurnResult> HearAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(inner);
        if (turn.File.Outcome is not null && await _reception.SaysGoodbyeAsync(turn, cancellationToken))
        {
            return DialogTurnResult.EndOfTurn;
        }

        if (turn.File.Outcome == Outcomes.Abandoned && await _reception.WelcomeBackAsync(turn, cancellationToken))
        {
            return await ShowPlaceAsync(inner, cancellationToken);
        }

        if (turn.Heard.Intent == Intents.Restart)
        {
            await _reception.StartOverAsync(turn, cancellationToken);
            await inner.CancelAllDialogsAsync(cancellationToken);
            return await GoOnAsync(inner, new DialogTurnResult(DialogTurnStatus.Empty), cancellationToken);
        }

        if (turn.File.Outcome is not null && await _afterwards.TakeAsync(turn, cancellationToken))
        {
            return DialogTurnResult.EndOfTurn;
        }

        return await HearOpenAsync(inner, cancellationToken);
    }

    private async Task<DialogTurnResult> HearOpenAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(inner);
        await _corrections.ReadAsync(turn, cancellationToken);
        switch (turn.Heard.Intent)
        {
            case Intents.Human when turn.File.Handover is null:
                return await OfferPersonAsync(inner, cancellationToken);
            case Intents.Worked:
                await _endings.ResolveAsync(turn, cancellationToken);
                return DialogTurnResult.EndOfTurn;
            case Intents.Goodbye:
                await _endings.AbandonAsync(turn, cancellationToken);
                return DialogTurnResult.EndOfTurn;
            default:
                return await _digressions.TakeAsync(turn, cancellationToken) is { } showsPlace
                    ? showsPlace ? await ShowPlaceAsync(inner, cancellationToken) : DialogTurnResult.EndOfTurn
                    : await AnswerAsync(inner, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> AnswerAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(inner);
        if (turn.Learned && turn.File.Handover == HandoverReasons.Unsupported)
        {
            turn.File = turn.File with { Handover = null };
            await inner.CancelAllDialogsAsync(cancellationToken);
        }

        return await GoOnAsync(inner, await inner.ContinueDialogAsync(cancellationToken), cancellationToken);
    }

    private async Task<DialogTurnResult> OfferPersonAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(inner);
        if (turn.File.Step is not null && _path.Find(turn.File.Step) is null)
        {
            // The step is gone since a release: nothing below could take the turn back.
            turn.File = turn.File with { Step = null };
            await inner.CancelAllDialogsAsync(cancellationToken);
        }

        return await inner.BeginDialogAsync(
            HandoverDialog.DialogId, new HandoverOffer(HandoverReasons.Asked), cancellationToken);
    }

    private async Task<DialogTurnResult> ShowPlaceAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(inner);
        var isGone = turn.File.Step is not null && _path.Find(turn.File.Step) is null;
        if (turn.File.Outcome is null && (inner.ActiveDialog is null || isGone))
        {
            return await GoOnAsync(inner, await inner.ContinueDialogAsync(cancellationToken), cancellationToken);
        }

        await _reception.ShowPlaceAsync(turn, cancellationToken);
        return DialogTurnResult.EndOfTurn;
    }

    // The stack is empty at the start and whenever a dialog has done its part: the file says what comes next.
    private async Task<DialogTurnResult> GoOnAsync(
        DialogContext inner, DialogTurnResult result, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(inner);
        while (result.Status != DialogTurnStatus.Waiting && turn.File.Outcome is null)
        {
            turn.File = _questions.Settle(turn.File);
            result = await BeginNextAsync(inner, turn.File, cancellationToken);
        }

        return DialogTurnResult.EndOfTurn;
    }

    private Task<DialogTurnResult> BeginNextAsync(DialogContext inner, CaseFile file, CancellationToken cancellationToken)
    {
        if (new Facts(file).LacksTwoWayAudio)
        {
            return inner.BeginDialogAsync(
                HandoverDialog.DialogId, new HandoverOffer(HandoverReasons.Unsupported), cancellationToken);
        }

        if (_questions.Next(file) is not null)
        {
            return inner.BeginDialogAsync(TriageDialog.DialogId, NoState.Instance, cancellationToken);
        }

        return _path.Remaining(file).Any()
            ? inner.BeginDialogAsync(GuideDialog.DialogId, NoState.Instance, cancellationToken)
            : inner.BeginDialogAsync(HandoverDialog.DialogId, new HandoverOffer(HandoverReasons.Exhausted), cancellationToken);
    }
}
