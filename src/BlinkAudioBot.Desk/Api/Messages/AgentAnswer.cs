namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>A colleague.</summary>
internal sealed record AgentAnswer(string Id, string Name, string Role, bool Online, bool Disabled);
