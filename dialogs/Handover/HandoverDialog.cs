using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;
using BotFramework.Dialogs;

namespace BlinkAudioBot.Dialogs.Handover;

/// <summary>Offers a person; on yes opens a case. Ends when it is answered.</summary>
internal sealed class HandoverDialog(
    GuidePath path, Screens screens, CaseEndings endings, Misunderstandings misunderstandings)
    : StatefulDialog<HandoverOffer>(DialogId, CaseJson.Default.HandoverOffer)
{
    public const string DialogId = "handover";

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dialogContext, HandoverOffer state, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(dialogContext);
        turn.File = turn.File.Answered(turn.Heard.Intent) with { Handover = state.Reason };
        await screens.ShowAsync(turn, cancellationToken);
        return DialogTurnResult.EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dialogContext, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(dialogContext);
        if (turn.File.Handover is null)
        {
            // It worked while the offer stood, and then stopped again.
            return await dialogContext.EndDialogAsync(null, cancellationToken);
        }

        switch (turn.Heard.Intent)
        {
            case Intents.Yes or Intents.Human:
                await AcceptAsync(turn, cancellationToken);
                return await dialogContext.EndDialogAsync(null, cancellationToken);
            case Intents.Back when turn.File.Handover == HandoverReasons.Exhausted && path.Sequence(turn.File) is [.., var last]:
                turn.File = turn.File.Answered(Intents.Back).Reopen(last.Id) with { Handover = null };
                return await dialogContext.EndDialogAsync(null, cancellationToken);
            case Intents.No or Intents.Skip or Intents.Back:
                await DeclineAsync(turn, cancellationToken);
                return await dialogContext.EndDialogAsync(null, cancellationToken);
            case AnswerIds.OtherCamera:
                turn.File = turn.File.Answered(AnswerIds.OtherCamera).With(SlotNames.Device, null) with { Handover = null };
                return await dialogContext.EndDialogAsync(null, cancellationToken);
            case Intents.Repeat or Intents.Explain or Intents.Inform or Intents.Next:
            case var _ when turn.Learned:
                await screens.ShowAsync(turn, cancellationToken);
                return DialogTurnResult.EndOfTurn;
            default:
                await misunderstandings.AddAsync(turn, cancellationToken);
                return DialogTurnResult.EndOfTurn;
        }
    }

    private Task AcceptAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        turn.File = turn.File.Answered(turn.Heard.Intent);
        SupportCases.Open(turn, turn.File.Handover ?? HandoverReasons.Asked);
        return screens.ShowAsync(turn, cancellationToken);
    }

    // After the last step, without a guide, or while it works there is nothing to go back to.
    private Task DeclineAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var goesOn = turn.File is { Handover: HandoverReasons.Asked, ResolvedAt: null };
        turn.File = turn.File.Answered(turn.Heard.Intent) with { Handover = null };
        return goesOn ? Task.CompletedTask : endings.LeaveAsync(turn, cancellationToken);
    }
}
