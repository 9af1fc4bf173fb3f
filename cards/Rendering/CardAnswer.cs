namespace BlinkAudioBot.Cards.Rendering;

/// <summary>A button of a card.</summary>
/// <param name="Id">What comes back as <c>answer</c> when it is pressed.</param>
/// <param name="Label">What the person reads on it.</param>
/// <param name="Style">How it stands out.</param>
public sealed record CardAnswer(string Id, string Label, AnswerStyle Style = AnswerStyle.Default);
