namespace BlinkAudioBot.Cards.Rendering;

/// <summary>A headed list of lines within a card.</summary>
/// <param name="Heading">What the person reads above the lines.</param>
/// <param name="Lines">The lines, at least one.</param>
public sealed record CardSection(string Heading, IReadOnlyList<string> Lines);
