using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Interruptions;

/// <summary>Looks at what was heard before the dialogs do, for all that may be said at any time.</summary>
internal sealed class Interceptor(
    Reception reception,
    Corrections corrections,
    Digressions digressions,
    CaseEndings endings,
    AfterResolution afterResolution,
    AfterHandover afterHandover)
{
    /// <summary>Welcomes who comes; takes the first sentence, if there is one.</summary>
    public async Task<Course> BeginAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        await reception.WelcomeAsync(turn, cancellationToken);
        return turn.Heard.Intent is Intents.None or Intents.Greeting && turn.Heard.Recognition.Entities.Count == 0
            ? Course.ShowPlace
            : await TakeOpenAsync(turn, cancellationToken);
    }

    /// <summary>Shows where the conversation stands.</summary>
    public Task ShowPlaceAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        reception.ShowPlaceAsync(turn, cancellationToken);

    /// <summary>Takes what was heard as far as it is no answer.</summary>
    public async Task<Course> TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (Reception.IsPast(turn))
        {
            return await reception.TurnAwayAsync(turn, cancellationToken) ? Course.ShowPlace : Course.Done;
        }

        if (turn.Heard.Intent == Intents.Restart)
        {
            await reception.StartOverAsync(turn, cancellationToken);
            return Course.StartOver;
        }

        return turn.File.Outcome is not null && await TakeEndedAsync(turn, cancellationToken) is { } course
            ? course
            : await TakeOpenAsync(turn, cancellationToken);
    }

    // Null when the conversation is open again and goes on with the sentence.
    private async Task<Course?> TakeEndedAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (await reception.SaysGoodbyeAsync(turn, cancellationToken))
        {
            return Course.Done;
        }

        switch (turn.File.Outcome)
        {
            case Outcomes.Abandoned:
                return await reception.WelcomeBackAsync(turn, cancellationToken) ? Course.ShowPlace : null;
            case Outcomes.Resolved:
                return await afterResolution.TakeAsync(turn, cancellationToken);
            default:
                await afterHandover.TakeAsync(turn, cancellationToken);
                return Course.Done;
        }
    }

    private async Task<Course> TakeOpenAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        await corrections.ReadAsync(turn, cancellationToken);
        switch (turn.Heard.Intent)
        {
            case Intents.Human when turn.File.Handover is null:
                return Course.OfferPerson;
            case Intents.Worked:
                await endings.ResolveAsync(turn, cancellationToken);
                return Course.Done;
            case Intents.Goodbye:
                await endings.LeaveAsync(turn, cancellationToken);
                return Course.Done;
            default:
                return await digressions.TakeAsync(turn, cancellationToken) switch
                {
                    null => Course.Answer,
                    true => Course.ShowPlace,
                    false => Course.Done,
                };
        }
    }
}
