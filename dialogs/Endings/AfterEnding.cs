using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Waiting;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Endings;

/// <summary>What is said after a conversation has ended, whichever way.</summary>
internal sealed class AfterEnding(
    Reception reception,
    NextTopics next,
    Withdrawals withdrawals,
    WaitingAnswers waiting,
    Doubts doubts,
    Misunderstandings misunderstandings,
    AfterResolution afterResolution,
    AfterHandover afterHandover)
{
    /// <summary>Takes the sentence.</summary>
    /// <returns>Null when the conversation is open again and goes on with the sentence.</returns>
    public async Task<Course?> TakeAsync(SupportTurn turn, bool mayAsk, CancellationToken cancellationToken)
    {
        if (await withdrawals.TakeAsync(turn, cancellationToken) || await waiting.TakeAsync(turn, cancellationToken))
        {
            return Course.Done;
        }

        if (await next.TakeAsync(turn, cancellationToken))
        {
            return Course.StartOver;
        }

        if (await reception.SaysGoodbyeAsync(turn, cancellationToken))
        {
            return Course.Done;
        }

        if (IsOdd(turn))
        {
            await misunderstandings.AddAsync(turn, cancellationToken);
            return Course.Done;
        }

        if (mayAsk && !Returns.IsReturn(turn) && await doubts.AskAfterEndAsync(turn, cancellationToken))
        {
            return Course.Done;
        }

        return await TakeByOutcomeAsync(turn, cancellationToken);
    }

    private async Task<Course?> TakeByOutcomeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        switch (turn.File.Outcome)
        {
            case Outcomes.Escalated:
                await afterHandover.TakeAsync(turn, cancellationToken);
                return Course.Done;
            case var _ when turn.Heard.Oddity == Oddity.Danger:
                Reopening.Open(turn);
                return null;
            case Outcomes.Abandoned:
                return await reception.WelcomeBackAsync(turn, cancellationToken) ? Course.ShowPlace : null;
            default:
                return await afterResolution.TakeAsync(turn, cancellationToken);
        }
    }

    // A person who has the case can look at files, and knows about other troubles. Who comes back is greeted, whatever they send.
    private static bool IsOdd(SupportTurn turn) =>
        turn.Heard is { Answer: null, Intent: Intents.None, Asks: false, Oddity: not (Oddity.None or Oddity.Danger) }
        && !(turn.File.Outcome == Outcomes.Escalated && turn.Heard.Oddity is Oddity.Trouble or Oddity.File)
        && (turn.Heard.Oddity == Oddity.Language || !Returns.IsReturn(turn));
}
