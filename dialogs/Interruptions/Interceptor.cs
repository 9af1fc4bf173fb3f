using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.MicrophoneCheck;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Interruptions;

/// <summary>Looks at what was heard before the dialogs do, for all that may be said at any time.</summary>
internal sealed class Interceptor(
    Reception reception,
    Corrections corrections,
    Digressions digressions,
    Doubts doubts,
    Misunderstandings misunderstandings,
    CaseEndings endings,
    AfterEnding afterEnding,
    CheckAnswers checkAnswers)
{
    /// <summary>Welcomes who comes; takes the first sentence, if there is one.</summary>
    public async Task<Course> BeginAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        await reception.WelcomeAsync(turn, cancellationToken);
        if (IsSilent(turn))
        {
            return Course.ShowPlace;
        }

        await misunderstandings.AnswerMoodAsync(turn, cancellationToken);
        var course = await TakeOpenAsync(turn, cancellationToken);
        if (course == Course.Answer && !turn.Learned && turn.Heard.Intent == Intents.None)
        {
            await misunderstandings.AddFirstAsync(turn, cancellationToken);
        }

        return course;
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

        var wasAsked = Doubts.Settle(turn);
        if (CheckPage.ReadResult(turn.Context.Activity) is { } result)
        {
            return await checkAnswers.TakeAsync(turn, result, cancellationToken);
        }

        await misunderstandings.AnswerMoodAsync(turn, cancellationToken);
        if (turn.Heard.Intent == Intents.Restart)
        {
            await reception.StartOverAsync(turn, cancellationToken);
            return Course.StartOver;
        }

        return turn.File.Outcome is not null && await afterEnding.TakeAsync(turn, mayAsk: !wasAsked, cancellationToken) is { } course
            ? course
            : await TakeOpenAsync(turn, cancellationToken, mayAsk: !wasAsked);
    }

    // Who was asked what a sentence means and says another unclear one is not asked again.
    private async Task<Course> TakeOpenAsync(SupportTurn turn, CancellationToken cancellationToken, bool mayAsk = true)
    {
        if (turn.Heard.Oddity == Oddity.Danger)
        {
            return await StopAsync(turn, cancellationToken);
        }

        await corrections.ReadAsync(turn, cancellationToken);
        if (turn is { Heard.Intent: Intents.Human, File.Handover: null })
        {
            await digressions.AnswerContactAsync(turn, cancellationToken);
            return Course.OfferPerson;
        }

        if (turn.Heard.Intent is Intents.Worked or Intents.Goodbye)
        {
            await (turn.Heard.Intent == Intents.Worked
                ? endings.ResolveAsync(turn, cancellationToken)
                : endings.LeaveAsync(turn, cancellationToken));
            return Course.Done;
        }

        return await digressions.TakeAsync(turn, cancellationToken) switch
        {
            true => Course.ShowPlace,
            false => Course.Done,
            null when mayAsk && await doubts.AskAsync(turn, cancellationToken) => Course.Done,
            null => Course.Answer,
        };
    }

    // Nothing is to be tried any more, so a person is offered. What else was said counts all the same.
    private async Task<Course> StopAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        await misunderstandings.WarnAsync(turn, cancellationToken);
        await corrections.ReadAsync(turn, cancellationToken);
        return turn.File.Handover is null ? Course.OfferPerson : Course.ShowPlace;
    }

    private static bool IsSilent(SupportTurn turn) =>
        ReferenceEquals(turn.Heard, Heard.Nothing)
        || (turn.Heard.Intent == Intents.Greeting && turn.Heard.Recognition.Entities.Count == 0);
}
