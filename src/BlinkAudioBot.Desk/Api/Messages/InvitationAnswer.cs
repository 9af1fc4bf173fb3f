namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>What an invited person sees of the invitation.</summary>
internal sealed record InvitationAnswer(string Role, string? Email, DateTimeOffset ExpiresAt);
