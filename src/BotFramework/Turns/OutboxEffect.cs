using System.Text.Json;

namespace BotFramework.Turns;

/// <summary>Something to deliver outside the log, in order, at least once.</summary>
/// <param name="Kind">Which worker delivers it.</param>
/// <param name="Payload">What it delivers.</param>
public sealed record OutboxEffect(string Kind, JsonElement Payload) : TurnEffect;
