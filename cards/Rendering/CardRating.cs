namespace BlinkAudioBot.Cards.Rendering;

/// <summary>A rating by one tap, with room for a sentence that is sent with it as <c>sentence</c>.</summary>
/// <param name="Question">What is rated.</param>
/// <param name="SentenceLabel">What the person reads above the room for the sentence.</param>
/// <param name="MaxLength">How many characters the sentence may have.</param>
/// <param name="Answers">The ratings, at least one, the best first.</param>
public sealed record CardRating(string Question, string SentenceLabel, int MaxLength, IReadOnlyList<CardAnswer> Answers);
