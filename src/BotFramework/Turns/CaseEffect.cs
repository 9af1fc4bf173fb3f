using System.Text.Json;

namespace BotFramework.Turns;

/// <summary>Opens or changes the conversation's case. The case's owner keeps it; the transcript stays in the log.</summary>
/// <param name="Reference">The case's reference, which a person can read out.</param>
/// <param name="Record">What is known: slots, steps tried with their outcomes, the reason.</param>
public sealed record CaseEffect(string Reference, JsonElement Record) : TurnEffect;
