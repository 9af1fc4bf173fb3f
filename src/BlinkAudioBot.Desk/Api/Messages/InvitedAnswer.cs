namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>The link to give to an invited person; nobody can read it again.</summary>
internal sealed record InvitedAnswer(string Url, DateTimeOffset ExpiresAt);
