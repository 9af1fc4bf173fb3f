using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;
using BotFramework.Dialogs;

namespace BlinkAudioBot.Dialogs.Triage;

/// <summary>Asks for what the guide must know, one question at a time. Ends, with true, when nothing is left to ask.</summary>
internal sealed class TriageDialog(TriageQuestions questions, Screens screens, Misunderstandings misunderstandings)
    : StatefulDialog<NoState>(DialogId, CaseJson.Default.NoState)
{
    public const string DialogId = "triage";

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dialogContext, NoState state, CancellationToken cancellationToken) =>
        AskNextAsync(dialogContext, cancellationToken);

    public override Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dialogContext, CancellationToken cancellationToken)
    {
        var turn = SupportTurn.Of(dialogContext);
        if (turn.File.Asking is not { } slot)
        {
            return AskNextAsync(dialogContext, cancellationToken);
        }

        var goesBack = turn is { Heard.Intent: Intents.Back, File.Step: null };
        if (goesBack && questions.Previous(turn.File) is { } before)
        {
            turn.File = before.Answered(Intents.Back);
            return AskNextAsync(dialogContext, cancellationToken);
        }

        if (Read(turn, slot) is { } answered)
        {
            turn.File = answered.Answered(turn.Heard.Intent);
            return AskNextAsync(dialogContext, cancellationToken);
        }

        return turn.Learned
            ? AskNextAsync(dialogContext, cancellationToken)
            : AskAgainAsync(turn, cancellationToken);
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

    private static CaseFile? Read(SupportTurn turn, string slot)
    {
        var file = turn.File;
        if (turn.Learned && (file.Slots[slot] is not null || (slot == SlotNames.Device && file.Family is not null)))
        {
            return file;
        }

        var isFirstNamed = turn.Learned && turn.Heard.All(EntityNames.Device).Skip(1).Any();
        if (file.ChoosesCamera && !isFirstNamed && turn.Heard is { Answer: null } && IsUndecided(turn.Heard))
        {
            return First(file);
        }

        return turn.Heard.Intent switch
        {
            // "Not that, the next one" does not pass the question over.
            Intents.Skip or Intents.Next when turn.Heard.Remarks(Remarks.OtherChoice) => null,
            Slots.Unknown or AnswerIds.OnlyCamera or Intents.Skip or Intents.Cannot or Intents.Next =>
                file.With(slot, Slots.Unknown),
            _ when turn.Heard.Answer is not { } answer => null,
            var answer when answer.StartsWith(AnswerIds.FamilyPrefix, StringComparison.Ordinal) =>
                file.OfFamily(answer[AnswerIds.FamilyPrefix.Length..]),
            var answer when TriageQuestions.Values(slot).Contains(answer, StringComparer.Ordinal) => file.With(slot, answer),
            _ => null,
        };
    }

    // "Both", "I don't mind": with one of them it must begin.
    private static bool IsUndecided(Heard heard) =>
        heard.Intent is Intents.Skip or Intents.Cannot or Intents.Next or Intents.Yes
        || heard.Remarks(Remarks.Unsure)
        || heard.All(EntityNames.Scope).Any()
        || heard.All(EntityNames.Device).Skip(1).Any();

    private static CaseFile First(CaseFile file)
    {
        var first = file.Later.First(Laters.IsCamera);
        return first.StartsWith(AnswerIds.FamilyPrefix, StringComparison.Ordinal)
            ? file.OfFamily(first[AnswerIds.FamilyPrefix.Length..])
            : file.With(SlotNames.Device, first);
    }

    private async Task<DialogTurnResult> AskAgainAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        switch (turn.Heard.Intent)
        {
            case Intents.Explain:
                await screens.ShowAsync(turn, cancellationToken, details: true);
                break;
            case Intents.Repeat or Intents.NotWorked or Intents.Back:
                await screens.ShowAsync(turn, cancellationToken);
                break;
            default:
                await misunderstandings.AddAsync(turn, cancellationToken);
                break;
        }

        return DialogTurnResult.EndOfTurn;
    }
}
