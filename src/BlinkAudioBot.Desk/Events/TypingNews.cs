namespace BlinkAudioBot.Desk.Events;

/// <summary>Somebody types.</summary>
/// <param name="Reference">The case.</param>
/// <param name="Who"><c>person</c>, or an agent's id.</param>
internal sealed record TypingNews(string Reference, string Who);
