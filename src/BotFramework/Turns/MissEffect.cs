namespace BotFramework.Turns;

/// <summary>Keeps a sentence that the bot did not understand, with the state it was said in, for review.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Phase">The phase of the conversation.</param>
/// <param name="Step">The guide's step, if any.</param>
/// <param name="Asking">The slot that was asked for, if any.</param>
public sealed record MissEffect(string Text, string Phase, string? Step, string? Asking) : TurnEffect;
