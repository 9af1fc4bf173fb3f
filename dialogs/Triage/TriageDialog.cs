using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;
using BotFramework.Dialogs;

namespace BlinkAudioBot.Dialogs.Triage;

/// <summary>Asks for what the guide must know, one question at a time. Ends, with true, when nothing is left to ask.</summary>
internal sealed class TriageDialog(TriageQuestions questions, TriageReplies replies, Screens screens)
    : StatefulDialog<NoState>(DialogId, CaseJson.Default.NoState)
{
    public const string DialogId = "triage";

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dialogContext, NoState state, CancellationToken cancellationToken) =>
        AskNextAsync(dialogContext, cancellationToken);

    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dialogContext, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(dialogContext);
        if (turn.File.Asking is not { } slot)
        {
            return await AskNextAsync(dialogContext, cancellationToken);
        }

        var goesBack = turn is { Heard.Intent: Intents.Back, File.Step: null };
        if (goesBack && questions.Previous(turn.File) is { } before)
        {
            turn.File = before.Answered(Intents.Back);
            return await AskNextAsync(dialogContext, cancellationToken);
        }

        if (TriageAnswers.Read(turn, slot) is { } answered)
        {
            await replies.AcknowledgeAsync(turn, answered, cancellationToken);
            turn.File = answered.Answered(turn.Heard.Intent);
            return await AskNextAsync(dialogContext, cancellationToken);
        }

        if (!turn.Learned)
        {
            if (await replies.AskAgainAsync(turn, cancellationToken))
            {
                return DialogTurnResult.EndOfTurn;
            }

            turn.File = turn.File.With(slot, Slots.Unknown).Answered(turn.Heard.Intent);
        }

        return await AskNextAsync(dialogContext, cancellationToken);
    }

    // What was said with the wish for a person is known now.
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dialogContext, DialogReason reason, object? result, CancellationToken cancellationToken) =>
        SupportTurn.Of(dialogContext).File.Outcome is null
            ? AskNextAsync(dialogContext, cancellationToken)
            : Task.FromResult(DialogTurnResult.EndOfTurn);

    private async Task<DialogTurnResult> AskNextAsync(DialogContext dialogContext, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(dialogContext);
        turn.File = questions.Settle(turn.File);
        var next = questions.Next(turn.File);
        if (next != turn.File.Asking)
        {
            turn.File = turn.File.Answered(turn.Heard.Intent) with { Asking = next };
        }

        if (next is null)
        {
            return await dialogContext.EndDialogAsync(true, cancellationToken);
        }

        await screens.ShowAsync(turn, cancellationToken);
        return DialogTurnResult.EndOfTurn;
    }
}
