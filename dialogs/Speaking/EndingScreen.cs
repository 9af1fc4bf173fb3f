using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>Shows how a conversation has ended. The first time that it is resolved, the rating is asked with it, and then never again.</summary>
internal sealed class EndingScreen(LanguageContent words, CardRenderer cards, AnswerBook answers, Speaker speaker)
{
    /// <summary>Shows the ending; opens it when it was answered before.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="title">The key of other words than the ending's own to begin with; null for those.</param>
    /// <param name="cancellationToken">Abandons the turn.</param>
    public Task ShowAsync(SupportTurn turn, string? title, CancellationToken cancellationToken)
    {
        turn.File = AskRating(turn.File.Opened());
        var file = turn.File;
        var offered = answers.Present(file, warns: false);
        var rating = file.OffersRating ? AskedRating() : null;
        var card = new ClosingCard
        {
            Language = words.Language,
            Visit = file.Visit,
            Title = words.Text(title ?? (IsClosed(file) ? "desk.closedTitle" : $"ending.{file.Outcome}.title")),
            Lines = Lines(file),
            Reference = file is { Outcome: Outcomes.Escalated, Reference: { } reference }
                ? new CardReference(words.Text("ending.reference"), reference)
                : null,
            Rating = rating,
            Answers = [.. offered.Except(rating is null ? [] : answers.Ratings).Select(answer => answer.Card)],
        };
        return speaker.OfferAsync(turn, cards.Closing(card), Text(card), offered, cancellationToken);
    }

    private static CaseFile AskRating(CaseFile file) =>
        file is { Outcome: Outcomes.Resolved, RatingVisit: null } ? file with { RatingVisit = file.Visit } : file;

    private CardRating AskedRating() => new(
        words.Text("rating.ask"),
        words.Text("rating.sentence"),
        Rating.MaxSentenceLength,
        [.. answers.Ratings.Select(answer => answer.Card)]);

    // The support team has closed what it could not resolve.
    private static bool IsClosed(CaseFile file) => file is { Outcome: Outcomes.Escalated, Desk.IsOpen: false };

    /// <summary>What to do now, in short, after a message that was not understood.</summary>
    public string Again(CaseFile file, string outcome) =>
        file.OffersRating ? $"{words.Text("rating.ask")} {words.Text("rating.howTo")}"
        : outcome == Outcomes.Escalated ? words.Text("ending.escalated.keep")
        : Next(file);

    private string[] Lines(CaseFile file) => IsClosed(file) ? [words.Text("desk.closedNext"), .. Later(file)]
        : file.Outcome == Outcomes.Escalated
        ? [words.Text("ending.escalated.next"), words.Text("ending.escalated.time"), words.Text("ending.escalated.keep"), .. Later(file)]
        : [Next(file), .. Later(file)];

    private string Next(CaseFile file) =>
        words.Text(new Facts(file).LacksTwoWayAudio ? "ending.unsupported.next" : $"ending.{file.Outcome}.next");

    // What waited would be forgotten here otherwise.
    private IEnumerable<string> Later(CaseFile file) =>
        file.Later.Count == 0 ? [] : [words.Text("ending.later", ("what", answers.Names(file.Later)))];

    private string Text(ClosingCard card)
    {
        var heading = card.Reference is { } shown ? $"{card.Title}\n\n{shown.Label}: {shown.Value}" : card.Title;
        var text = $"{heading}\n\n{string.Join('\n', card.Lines)}";
        return card.Rating is null ? text : $"{text}\n\n{card.Rating.Question} {words.Text("rating.howTo")}";
    }
}
