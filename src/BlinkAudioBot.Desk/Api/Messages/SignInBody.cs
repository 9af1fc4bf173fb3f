namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>The body of a sign-in.</summary>
internal sealed record SignInBody(string Email, string Password);
