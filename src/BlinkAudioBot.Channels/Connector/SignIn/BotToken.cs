namespace BlinkAudioBot.Channels.Connector.SignIn;

/// <summary>The bot's own token.</summary>
/// <param name="Value">The token; null when there is none.</param>
/// <param name="Fault">Why there is none, when there should be one.</param>
internal readonly record struct BotToken(string? Value, string? Fault);
