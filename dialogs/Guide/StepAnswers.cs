using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Guide;

/// <summary>Takes the answer to a step or to its warning, pressed or said.</summary>
internal sealed class StepAnswers(
    LanguageContent words, GuidePath path, Speaker speaker, Screens screens, CaseEndings endings, Misunderstandings misunderstandings)
{
    public async Task<StepMove> TakeAsync(SupportTurn turn, CancellationToken cancellationToken) => turn switch
    {
        // "I have a Mini too, same problem" tells nothing about the step.
        { Learned: true, Heard.Intent: Intents.NotWorked or Intents.No } when turn.Heard.Remarks(Remarks.Also) => StepMove.Plan,
        { Learned: false, Heard.Intent: Intents.Cannot or Intents.None or Intents.Inform }
            when turn.Heard.Remarks(Remarks.Away) || turn.Heard.Remarks(Remarks.Later) =>
            await ShowBrieflyAsync(turn, "guide.pause", cancellationToken),
        _ when path.Warns(turn.File) => await TakeWarningAsync(turn, cancellationToken),
        _ => await TakeStepAsync(turn, cancellationToken),
    };

    private async Task<StepMove> TakeWarningAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        switch (turn.Heard.Intent)
        {
            case AnswerIds.GoAhead or Intents.Yes:
                turn.File = turn.File.Answered(AnswerIds.GoAhead) with { WarningAccepted = true };
                await screens.ShowAsync(turn, cancellationToken);
                return StepMove.Stay;
            case Intents.Skip or Intents.No or Intents.NotWorked:
                await AcknowledgeAsync(turn, cancellationToken);
                return Leave(turn, StepOutcomes.Skipped);
            case Intents.Next:
                await screens.ShowAsync(turn, cancellationToken);
                return StepMove.Stay;
            default:
                return await TakeOtherAsync(turn, cancellationToken);
        }
    }

    private async Task<StepMove> TakeStepAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        switch (turn.Heard.Intent)
        {
            case Intents.Yes or Intents.Next when turn.Heard.Remarks(Remarks.Acknowledgement):
            case Intents.Inform when !turn.Learned:
                return await ShowBrieflyAsync(turn, "guide.hint", cancellationToken);
            case Intents.Yes:
                await endings.ResolveAsync(turn, cancellationToken);
                return StepMove.Stay;
            case var waiting when turn.File.Waits(waiting):
                await screens.ShowAsync(turn, cancellationToken);
                return StepMove.Stay;
            case Intents.NotWorked or Intents.No:
            case var intent when !turn.Learned && intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal):
                return Leave(turn, StepOutcomes.NotWorked);
            case Intents.Next when IsOnlyDone(turn):
                return await AskIfWorksAsync(turn, cancellationToken);
            case Intents.Next:
                return Leave(turn, StepOutcomes.Next);
            case Intents.Skip:
                await AcknowledgeAsync(turn, cancellationToken);
                return Leave(turn, StepOutcomes.Skipped);
            default:
                return await TakeOtherAsync(turn, cancellationToken);
        }
    }

    private async Task<StepMove> TakeOtherAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        switch (turn.Heard.Intent)
        {
            case Intents.Cannot:
                return Leave(turn, StepOutcomes.Cannot, turn.Heard.Text);
            case Intents.Back:
                return StepMove.Back;
            case Intents.Explain:
            case var howTo when howTo.StartsWith(Intents.HowToPrefix, StringComparison.Ordinal):
                await ExplainAsync(turn, cancellationToken);
                return StepMove.Stay;
            case var _ when turn.Learned:
                return StepMove.Plan;
            case Intents.Repeat or Intents.Inform:
                await screens.ShowAsync(turn, cancellationToken);
                return StepMove.Stay;
            default:
                await misunderstandings.AddAsync(turn, cancellationToken);
                return StepMove.Stay;
        }
    }

    // Each time in another way: the finer level, other words, a person.
    private Task ExplainAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var warns = path.Warns(turn.File);
        turn.File = turn.File.Stumbled(Intents.Explain);
        return turn.File.Stumble?.Count switch
        {
            1 => screens.ShowAsync(turn, cancellationToken, details: !warns),
            2 when !warns => screens.ShowAfterMissAsync(
                turn,
                $"{words.Text($"guide.otherWords.{turn.File.Step}")} {words.Text("guide.ownHelp")}",
                Misunderstandings.WithPerson,
                cancellationToken),
            _ => screens.ShowAfterMissAsync(turn, words.Text("guide.hard"), Misunderstandings.UntilPerson, cancellationToken),
        };
    }

    // "Done" says nothing of the sound; "done, what's next" wants no question.
    private static bool IsOnlyDone(SupportTurn turn) =>
        !turn.Learned && turn.Heard.Meant is null && turn.Heard.Remarks(Remarks.SaysDone) && !turn.Heard.Remarks(Remarks.Onward);

    private async Task<StepMove> AskIfWorksAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        turn.File = turn.File.Stumbled(Intents.Next);
        return turn.File.Stumble is { Count: 1 }
            ? await ShowBrieflyAsync(turn, "guide.tried", cancellationToken)
            : Leave(turn, StepOutcomes.Next);
    }

    private Task AcknowledgeAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        turn.Heard.Intent == Intents.Skip && turn.Heard.Remarks(Remarks.Refusal)
            ? speaker.SayAsync(turn, words.Text("guide.leftOut"), cancellationToken, Phases.Answer)
            : Task.CompletedTask;

    private async Task<StepMove> ShowBrieflyAsync(SupportTurn turn, string lead, CancellationToken cancellationToken)
    {
        await screens.ShowAfterMissAsync(turn, words.Text(lead), rung: 0, cancellationToken);
        return StepMove.Stay;
    }

    private static StepMove Leave(SupportTurn turn, string outcome, string? reason = null)
    {
        turn.File = turn.File.Record(outcome, turn.Context.Now, reason).Answered(turn.Heard.Intent);
        return turn.Learned ? StepMove.Plan : StepMove.Forward;
    }
}
