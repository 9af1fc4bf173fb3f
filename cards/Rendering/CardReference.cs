namespace BlinkAudioBot.Cards.Rendering;

/// <summary>What a person quotes when asking about a case.</summary>
/// <param name="Label">What the person reads before it, for example "Your reference".</param>
/// <param name="Value">The reference itself.</param>
public sealed record CardReference(string Label, string Value);
