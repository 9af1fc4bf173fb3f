namespace BlinkAudioBot.Language.Evaluation;

/// <summary>A mistake, and how often it was made.</summary>
/// <param name="Expected">The right label.</param>
/// <param name="Answered">The label given.</param>
/// <param name="Count">How often.</param>
public sealed record Confusion(string Expected, string Answered, int Count);
