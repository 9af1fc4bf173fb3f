namespace BotFramework.Turns;

/// <summary>Sets the conversation's one due time: a <see cref="DueEventName"/> event is posted to it then. The last in a turn counts.</summary>
/// <param name="DueAt">When (UTC); null clears it.</param>
public sealed record DueTimeEffect(DateTimeOffset? DueAt) : TurnEffect
{
    /// <summary>The name of the event that a due conversation receives.</summary>
    public const string DueEventName = "blinkaudiobot/due";
}
