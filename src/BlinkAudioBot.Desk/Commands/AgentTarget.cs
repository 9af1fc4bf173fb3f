namespace BlinkAudioBot.Desk.Commands;

/// <summary>An agent by id; the name is looked up.</summary>
internal sealed record AgentTarget(string Id);
