namespace BotFramework.Connector;

/// <summary>What the check of a token found.</summary>
/// <param name="Refusal">Why it is refused; <see cref="TokenRefusal.None"/> when it is accepted.</param>
/// <param name="Reason">The refusal in words, for the log.</param>
public readonly record struct TokenVerdict(TokenRefusal Refusal, string Reason)
{
    /// <summary>The token is accepted.</summary>
    public static TokenVerdict Accepted { get; } = new(TokenRefusal.None, string.Empty);

    /// <summary>Whether the token is accepted.</summary>
    public bool IsAccepted => Refusal == TokenRefusal.None;
}
