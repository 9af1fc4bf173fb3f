namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>A sentence of which the person is asked what it means.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Meanings">What is offered: ids of answers, the likeliest first.</param>
internal sealed record Doubt(string Text, IReadOnlyList<string> Meanings);
