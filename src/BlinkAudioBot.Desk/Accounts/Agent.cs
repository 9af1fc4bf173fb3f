namespace BlinkAudioBot.Desk.Accounts;

/// <summary>Somebody who works at the desk.</summary>
/// <param name="Id">Stays the same for life.</param>
/// <param name="Name">What customers and colleagues read.</param>
/// <param name="Email">In small letters; empty when the identity provider tells none.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Disabled">Whether they have been removed.</param>
internal sealed record Agent(string Id, string Name, string Email, AgentRole Role, bool Disabled)
{
    /// <summary>The longest name and address that are kept.</summary>
    public const int LongestName = 60;

    /// <summary>The id in a conversation's log.</summary>
    public string ChannelId => $"agent:{Id}";

    /// <summary>Whether a text can be what customers and colleagues read.</summary>
    public static bool IsName(string text) =>
        text.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl);
}
