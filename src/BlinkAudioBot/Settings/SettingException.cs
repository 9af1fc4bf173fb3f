namespace BlinkAudioBot.Settings;

/// <summary>A setting keeps the server from starting.</summary>
/// <param name="message">Which, why, and what to do.</param>
internal sealed class SettingException(string message) : Exception(message);
