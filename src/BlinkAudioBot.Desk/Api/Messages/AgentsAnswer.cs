namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>All colleagues.</summary>
internal sealed record AgentsAnswer(IReadOnlyList<AgentAnswer> Agents);
