namespace BlinkAudioBot.Desk.HelpDesk.Messages;

/// <summary>A new key.</summary>
/// <param name="Secret">What to give to the help desk; nobody can read it again.</param>
/// <param name="Key">What is kept of it.</param>
internal sealed record KeyCreatedAnswer(string Secret, ApiKey Key);
