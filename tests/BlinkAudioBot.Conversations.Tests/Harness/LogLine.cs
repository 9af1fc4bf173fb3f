namespace BlinkAudioBot.Conversations.Tests.Harness;

/// <summary>One line of a host's log.</summary>
internal sealed record LogLine(int Event, LogLevel Level, string Text, Exception? Exception);
