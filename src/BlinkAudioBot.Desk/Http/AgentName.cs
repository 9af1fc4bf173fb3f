namespace BlinkAudioBot.Desk.Http;

/// <summary>An agent as others see them.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
internal sealed record AgentName(string Id, string Name);
