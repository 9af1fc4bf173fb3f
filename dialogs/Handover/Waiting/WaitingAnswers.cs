using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Handover.Waiting;

/// <summary>Takes what a person who waits says about waiting here or an answer by e-mail.</summary>
internal sealed class WaitingAnswers(LanguageContent words, AnswerBook answers, Screens screens)
{
    /// <summary>Takes the sentence or the button.</summary>
    /// <returns>Whether it was about that.</returns>
    public async Task<bool> TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (turn.File is not { Outcome: Outcomes.Escalated, Desk: { IsQueued: true, Told.TakesEmail: true } desk })
        {
            return false;
        }

        if (EmailAddress.Find(turn.Heard.Text) is { } address)
        {
            await SettleAsync(turn, desk.WriteTo(address), cancellationToken);
        }
        else if (turn.Heard.Answer == AnswerIds.Email || answers.ByEmail.IsSaidBy(SpokenText.Normalize(turn.Heard.Text)))
        {
            await SettleAsync(turn, desk with { Asks = WaitingQuestions.Address }, cancellationToken);
        }
        else if (desk.Asks is not null && Stays(turn.Heard))
        {
            turn.File = Settled(turn, desk.StayHere());
            await screens.AskAsync(turn, words.Text("waiting.stays"), cancellationToken);
        }
        else if (IsMeantAsAddress(turn.Heard, desk))
        {
            turn.File = desk.Asks == WaitingQuestions.Address ? turn.File : Settled(turn, desk with { Asks = WaitingQuestions.Address });
            await screens.AskAsync(turn, words.Text("waiting.address.again"), cancellationToken);
        }
        else
        {
            return false;
        }

        return true;
    }

    private Task SettleAsync(SupportTurn turn, DeskCase desk, CancellationToken cancellationToken)
    {
        turn.File = Settled(turn, desk);
        return screens.ShowAsync(turn, cancellationToken);
    }

    private static CaseFile Settled(SupportTurn turn, DeskCase desk) =>
        turn.File.Answered(turn.Heard.Intent) with { Desk = desk };

    private static bool Stays(Heard heard) => heard is { Answer: AnswerIds.Stay } or { Answer: null, Intent: Intents.No };

    // A question, a wish or a fact about the camera is none. Where an address was asked, what means nothing else was one.
    private static bool IsMeantAsAddress(Heard heard, DeskCase desk) =>
        heard is { Answer: null, Asks: false }
        && (EmailAddress.IsTried(heard.Text)
            || (desk.Asks == WaitingQuestions.Address && heard is { Intent: Intents.None, IsDoubtful: false, Oddity: not Oddity.Danger }));
}
