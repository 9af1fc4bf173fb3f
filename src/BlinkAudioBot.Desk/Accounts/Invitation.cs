namespace BlinkAudioBot.Desk.Accounts;

/// <summary>Lets one person make an account.</summary>
/// <param name="Role">The account's role.</param>
/// <param name="Email">The account's address, when the inviter has chosen it.</param>
/// <param name="ExpiresAt">When the invitation is no longer good.</param>
internal sealed record Invitation(AgentRole Role, string? Email, DateTimeOffset ExpiresAt);
