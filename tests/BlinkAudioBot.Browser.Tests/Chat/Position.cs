namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>Where the bot says that it is.</summary>
internal sealed record Position(string? Phase, string? Step);
