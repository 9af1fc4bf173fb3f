namespace BotFramework.Schema;

/// <summary>The events of the handoff protocol, between a bot and a hub behind which people answer.</summary>
public static class HandoffEvents
{
    /// <summary>How all names begin.</summary>
    public const string Prefix = "handoff.";

    /// <summary>The bot asks the hub to take over; the value is the context, the attachment the transcript.</summary>
    public const string Initiate = "handoff.initiate";

    /// <summary>
    /// The hub tells what becomes of that, or the bot that the hub is wanted no more; the value's <c>state</c> is accepted, failed or completed.
    /// </summary>
    public const string Status = "handoff.status";

    /// <summary>Whether an activity asks a hub to take over.</summary>
    public static bool IsInitiate(Activity activity) => activity is { Type: ActivityTypes.Event, Name: Initiate };

    /// <summary>Whether an activity tells what becomes of a handoff; one that comes in is a hub's, or pretends to be.</summary>
    public static bool IsStatus(Activity activity) => activity is { Type: ActivityTypes.Event, Name: Status };
}
