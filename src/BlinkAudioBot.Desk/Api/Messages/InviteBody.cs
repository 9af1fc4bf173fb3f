namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>The body of an invitation.</summary>
internal sealed record InviteBody(string Role)
{
    /// <summary>The address that the account will have; absent to leave it open.</summary>
    public string? Email { get; init; }
}
