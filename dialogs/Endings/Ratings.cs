using System.Text.Json;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Endings;

/// <summary>Takes the rating of the help, and keeps it where the team sees it: in the log, and in the case if there is one.</summary>
internal sealed class Ratings(Speaker speaker, EndingScreen ending)
{
    /// <summary>The name of the event that the log keeps.</summary>
    public const string EventName = "blinkaudiobot/rating";

    /// <summary>Takes the rating if the sentence or the button is one.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var file = turn.File;
        if (!file.OffersRating || Read(turn) is not { } rating)
        {
            return false;
        }

        turn.File = file.Answered(turn.Heard.Intent) with { Rating = rating };
        if (file.Reference is not null)
        {
            SupportCases.Update(turn);
        }

        await speaker.LogAsync(
            turn, EventName, JsonSerializer.SerializeToElement(rating, CaseJson.Default.Rating), cancellationToken);
        await ending.ShowAsync(turn, "ending.resolved.rated", cancellationToken);
        return true;
    }

    // A question, a trouble, an insult and the like are not about the help.
    private static bool IsMore(Heard heard) =>
        heard.Text.EndsWith('?') || heard.Remarks(Remarks.Question)
        || heard.Recognition.Remarks.Any(remark => !remark.StartsWith(Remarks.HintPrefix, StringComparison.Ordinal));

    // Who is asked for a rating and writes what means nothing else has written the sentence.
    private static Rating? Read(SupportTurn turn)
    {
        var isRating = AnswerIds.Ratings.Contains(turn.Heard.Intent, StringComparer.Ordinal);
        var isSentence = turn.Heard is { Answer: null, Intent: Intents.None } && !IsMore(turn.Heard) && !Returns.IsReturn(turn);
        var sentence = Rating.Clean(isSentence ? turn.Heard.Text : turn.Heard.Sentence);
        if (!isRating && (!isSentence || sentence is null))
        {
            return null;
        }

        var score = isRating ? turn.Heard.Intent[AnswerIds.RatingPrefix.Length..] : null;
        return new Rating(turn.Context.Now, turn.File.HelpedBy, score, sentence);
    }
}
