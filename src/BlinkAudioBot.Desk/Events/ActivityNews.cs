namespace BlinkAudioBot.Desk.Events;

/// <summary>A log has grown; the page reads it from where it was.</summary>
/// <param name="Reference">The case, if there is one.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Sequence">The log's last place.</param>
internal sealed record ActivityNews(string? Reference, string Conversation, long Sequence);
