namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>Where the bot goes on when an agent gives the conversation back.</summary>
/// <param name="Step">The guide's step; null for wherever the case stands.</param>
internal sealed record ReturnPlace(string? Step);
