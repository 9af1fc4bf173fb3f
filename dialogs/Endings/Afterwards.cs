using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Endings;

/// <summary>What is said after a conversation was resolved or handed over.</summary>
internal sealed class Afterwards(
    LanguageContent words, Speaker speaker, Screens screens, CaseEndings endings, Digressions digressions)
{
    /// <summary>Takes the sentence.</summary>
    /// <returns>False when the conversation is open again and goes on with the sentence.</returns>
    public Task<bool> TakeAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        turn.File.Outcome == Outcomes.Escalated
            ? TakeEscalatedAsync(turn, cancellationToken)
            : TakeResolvedAsync(turn, cancellationToken);

    private async Task<bool> TakeEscalatedAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Heard.Intent == Intents.Worked)
        {
            await endings.ResolveAsync(turn, cancellationToken);
        }
        else if (await digressions.TakeAsync(turn, cancellationToken) is null)
        {
            SupportCases.Update(turn);
            var reference = turn.File.Reference ?? string.Empty;
            await speaker.SayAsync(turn, words.Text("ending.escalated.kept", ("reference", reference)), cancellationToken);
        }

        return true;
    }

    private async Task<bool> TakeResolvedAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        switch (turn.Heard.Intent)
        {
            case Intents.Human or Intents.NotWorked or Intents.No:
            case var problem when problem.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal):
                turn.File = turn.File with { Outcome = null, Handover = null };
                return false;
            default:
                if (await digressions.TakeAsync(turn, cancellationToken) is null)
                {
                    await screens.ShowAsync(turn, cancellationToken);
                }

                return true;
        }
    }
}
