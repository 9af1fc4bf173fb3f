namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>The role that somebody is to have.</summary>
internal sealed record RoleBody(string Role);
