namespace BlinkAudioBot.Desk.Events;

/// <summary>An agent looks at a case, writes in it, or has left it.</summary>
/// <param name="Reference">The case.</param>
/// <param name="Who">The agent's id.</param>
/// <param name="Doing"><c>looks</c>, <c>writes</c> or <c>left</c>.</param>
internal sealed record PresenceNews(string Reference, string Who, string Doing);
