using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Handover.Team;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Handover.Waiting;

/// <summary>Closes the case of a person who waits and wants nobody any more; asks once whether that is meant.</summary>
internal sealed class Withdrawals(LanguageContent words, Speaker speaker, Screens screens)
{
    /// <summary>Takes the sentence or the button.</summary>
    /// <returns>Whether it was about that.</returns>
    public async Task<bool> TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (turn.File is not { Outcome: Outcomes.Escalated, Desk: { IsQueued: true } desk })
        {
            return false;
        }

        if (desk.Asks != WaitingQuestions.Closing)
        {
            return IsWithdrawal(turn.Heard, desk) && await AskAsync(turn, desk, cancellationToken);
        }

        turn.File = turn.File with { Desk = desk with { Asks = desk.ByEmail ? WaitingQuestions.Chosen : null } };
        switch (turn.Heard.Intent)
        {
            case Intents.Yes:
            case not Intents.Worked when IsWithdrawal(turn.Heard, desk) && turn.Heard.Intent != Intents.No:
                await CloseAsync(turn, desk, cancellationToken);
                return true;
            case Intents.No:
                turn.File = turn.File.Answered(Intents.No);
                await screens.AskAsync(turn, words.Text("waiting.kept"), cancellationToken);
                return true;
            default:
                return false;
        }
    }

    // While the e-mail is asked about, "no" and "never mind" answer that.
    private static bool IsWithdrawal(Heard heard, DeskCase desk) =>
        heard is { Answer: null, Asks: false, Oddity: Oddity.None or Oddity.Abuse }
        && (heard.Remarks(Remarks.Withdraws) || heard.Remarks(Remarks.PersonRefused)
            ? heard.IsDoubtful || heard.Intent is Intents.None or Intents.No or Intents.Skip or Intents.Goodbye or Intents.Inform or Intents.Human or Intents.Yes
            : heard is { Intent: Intents.No } && desk.Asks is null);

    private async Task<bool> AskAsync(SupportTurn turn, DeskCase desk, CancellationToken cancellationToken)
    {
        turn.File = turn.File.Answered(turn.Heard.Intent) with { Desk = desk with { Asks = WaitingQuestions.Closing } };
        await screens.ShowAsync(turn, cancellationToken);
        return true;
    }

    private async Task CloseAsync(SupportTurn turn, DeskCase desk, CancellationToken cancellationToken)
    {
        turn.File = turn.File.Answered(Intents.Yes) with
        {
            Outcome = Outcomes.Abandoned,
            Handover = null,
            Doubt = null,
            Desk = desk.Close(CaseResolutions.Abandoned, null, turn.Context.Now),
        };
        await speaker.SayAsync(turn, words.Text("waiting.closed", ("reference", turn.File.Reference ?? string.Empty)), cancellationToken);
        await HandoffEvent.LogAsync(speaker, turn, cancellationToken);
        await screens.ShowAsync(turn, cancellationToken);
    }
}
