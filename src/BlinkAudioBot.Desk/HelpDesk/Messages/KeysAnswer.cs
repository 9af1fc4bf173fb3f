namespace BlinkAudioBot.Desk.HelpDesk.Messages;

/// <summary>The keys that are good.</summary>
internal sealed record KeysAnswer(IReadOnlyList<ApiKey> Keys);
