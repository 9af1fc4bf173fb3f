namespace BotFramework.Schema;

/// <summary>Buttons that a channel shows beside its text box until the next message.</summary>
public sealed record SuggestedActions
{
    /// <summary>Who sees them; everybody when empty.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>The buttons.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }
}
