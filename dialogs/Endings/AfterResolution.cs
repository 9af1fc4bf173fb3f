using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Endings;

/// <summary>What follows "it works now": the rating, a return, and that it has stopped again.</summary>
internal sealed class AfterResolution(
    Ratings ratings,
    Returns returns,
    Reopening reopening,
    EndingScreen ending,
    Screens screens,
    Digressions digressions,
    Misunderstandings misunderstandings)
{
    /// <summary>Takes the sentence.</summary>
    /// <returns>Null when the conversation is open again and goes on with the sentence.</returns>
    public async Task<Course?> TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (await ratings.TakeAsync(turn, cancellationToken))
        {
            return Course.Done;
        }

        if (HasStopped(turn))
        {
            return await reopening.TakeAsync(turn, cancellationToken);
        }

        switch (turn.Heard.Intent)
        {
            case Intents.Human:
                Reopening.Open(turn);
                return null;
            case Intents.Worked:
            case Intents.Yes when turn.File.AsksStillWorks is true:
                await ConfirmAsync(turn, cancellationToken);
                return Course.Done;
            case var _ when Returns.IsReturn(turn):
                return await returns.TakeAsync(turn, cancellationToken);
            default:
                return await TakeOtherAsync(turn, cancellationToken);
        }
    }

    // A problem that is named long after the last one was solved is a new one.
    private bool HasStopped(SupportTurn turn) => turn.Heard.Intent switch
    {
        Intents.NotWorked => true,
        Intents.No => turn.File.AsksStillWorks is true,
        var intent => intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal) && !returns.IsLate(turn),
    };

    private Task ConfirmAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        turn.File = turn.File.Answered(turn.Heard.Intent) with { AsksStillWorks = false, ResolvedAt = turn.Context.Now };
        return ending.ShowAsync(turn, "ending.resolved.still", cancellationToken);
    }

    private async Task<Course> TakeOtherAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var asks = turn.File.AsksStillWorks is true;
        if (await digressions.TakeAsync(turn, cancellationToken) is { } showsAgain)
        {
            if (!asks && showsAgain)
            {
                await screens.AskBrieflyAsync(turn, cancellationToken);
            }

            return asks && showsAgain ? Course.ShowPlace : Course.Done;
        }

        if (!asks && turn.Heard.Intent is Intents.Repeat or Intents.Explain or AnswerIds.SomethingElse)
        {
            return Course.ShowPlace;
        }

        await misunderstandings.AddAsync(turn, cancellationToken);
        return Course.Done;
    }
}
