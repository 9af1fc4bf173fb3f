namespace BotFramework.Schema;

/// <summary>A reaction to a message.</summary>
public sealed record MessageReaction
{
    /// <summary>The reaction, for example <c>like</c>.</summary>
    public string? Type { get; init; }
}
