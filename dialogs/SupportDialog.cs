using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.Triage;
using BlinkAudioBot.Language;
using BotFramework.Dialogs;

namespace BlinkAudioBot.Dialogs;

/// <summary>
/// The whole conversation: triage, the guide, the offer of a person. Which of them comes next follows from the case's file. Every
/// sentence is looked at first for what may be said at any time.
/// </summary>
internal sealed class SupportDialog : ComponentDialog<NoState>
{
    public const string DialogId = "support";

    private readonly GuidePath _path;
    private readonly TriageQuestions _questions;
    private readonly Interceptor _interceptor;

    public SupportDialog(
        GuidePath path,
        TriageQuestions questions,
        Interceptor interceptor,
        TriageDialog triage,
        GuideDialog guide,
        HandoverDialog handover)
        : base(DialogId, CaseJson.Default.NoState)
    {
        (_path, _questions, _interceptor) = (path, questions, interceptor);
        Dialogs.Add(triage).Add(guide).Add(handover);
    }

    protected override string InitialDialogId => TriageDialog.DialogId;

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerContext, NoState state, CancellationToken cancellationToken)
    {
        if (SupportTurn.Of(innerContext).ReturnsTo is not null)
        {
            return await GoOnAsync(innerContext, DialogTurnStatus.Empty, cancellationToken);
        }

        var course = await _interceptor.BeginAsync(SupportTurn.Of(innerContext), cancellationToken);
        return await FollowAsync(innerContext, course, cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerContext, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(innerContext);
        if (turn.ReturnsTo is not null)
        {
            return await FollowAsync(innerContext, Course.StartOver, cancellationToken);
        }

        var course = await _interceptor.TakeAsync(turn, cancellationToken);
        var result = await FollowAsync(innerContext, course, cancellationToken);
        if (!turn.Missed && turn.File is not { Misses: 0, Doubted: false })
        {
            turn.File = turn.File with { Misses = 0, Doubted = false };
        }

        return result;
    }

    private async Task<DialogTurnResult> FollowAsync(DialogContext inner, Course course, CancellationToken cancellationToken)
    {
        switch (course)
        {
            case Course.Answer:
                return await AnswerAsync(inner, cancellationToken);
            case Course.ShowPlace:
                return await ShowPlaceAsync(inner, cancellationToken);
            case Course.StartOver:
                await inner.CancelAllDialogsAsync(cancellationToken);
                return await GoOnAsync(inner, DialogTurnStatus.Empty, cancellationToken);
            case Course.OfferPerson:
                return await OfferPersonAsync(inner, cancellationToken);
            case Course.Done:
            default:
                return DialogTurnResult.EndOfTurn;
        }
    }

    private async Task<DialogTurnResult> AnswerAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(inner);
        if (turn is { Learned: true, Heard.Intent: not Intents.Human, File.Handover: HandoverReasons.Unsupported or HandoverReasons.Exhausted })
        {
            turn.File = turn.File with { Handover = null };
            await inner.CancelAllDialogsAsync(cancellationToken);
        }

        var result = await inner.ContinueDialogAsync(cancellationToken);
        return await GoOnAsync(inner, result.Status, cancellationToken);
    }

    private async Task<DialogTurnResult> ShowPlaceAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(inner);
        if (turn.File.Outcome is null && (inner.ActiveDialog is null || IsAtGoneStep(turn.File) || IsPastOffer(inner, turn.File)))
        {
            var result = await inner.ContinueDialogAsync(cancellationToken);
            return await GoOnAsync(inner, result.Status, cancellationToken);
        }

        await _interceptor.ShowPlaceAsync(turn, cancellationToken);
        return DialogTurnResult.EndOfTurn;
    }

    private async Task<DialogTurnResult> OfferPersonAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(inner);
        if (IsAtGoneStep(turn.File))
        {
            // Nothing below the offer could take the turn back.
            turn.File = turn.File with { Step = null };
            await inner.CancelAllDialogsAsync(cancellationToken);
        }

        return await inner.BeginDialogAsync(
            HandoverDialog.DialogId, new HandoverOffer(HandoverReasons.Asked), cancellationToken);
    }

    // The stack is empty at the start and whenever a dialog has done its part: the file says what comes next.
    private async Task<DialogTurnResult> GoOnAsync(
        DialogContext inner, DialogTurnStatus status, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(inner);
        while (status != DialogTurnStatus.Waiting && turn.File.Outcome is null)
        {
            turn.File = _questions.Settle(turn.File);
            status = (await BeginNextAsync(inner, turn.File, cancellationToken)).Status;
        }

        return DialogTurnResult.EndOfTurn;
    }

    private Task<DialogTurnResult> BeginNextAsync(DialogContext inner, CaseFile file, CancellationToken cancellationToken)
    {
        if (SupportTurn.Of(inner).ReturnsTo is { Step: not null })
        {
            return inner.BeginDialogAsync(GuideDialog.DialogId, NoState.Instance, cancellationToken);
        }

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
            : inner.BeginDialogAsync(
                HandoverDialog.DialogId, new HandoverOffer(HandoverReasons.Exhausted), cancellationToken);
    }

    // It worked while a person was offered, and then stopped again.
    private static bool IsPastOffer(DialogContext inner, CaseFile file) =>
        inner.ActiveDialog?.Id == HandoverDialog.DialogId && file.Handover is null;

    private bool IsAtGoneStep(CaseFile file) => file.Step is not null && _path.Find(file.Step) is null;
}
