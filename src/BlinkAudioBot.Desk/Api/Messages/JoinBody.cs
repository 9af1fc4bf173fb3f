namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>The body with which an invited person makes an account.</summary>
internal sealed record JoinBody(string Name, string Email, string Password);
