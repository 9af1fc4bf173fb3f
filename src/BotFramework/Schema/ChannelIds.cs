namespace BotFramework.Schema;

/// <summary>Names of channels that behave in a way of their own; see <see cref="Activity.ChannelId"/>.</summary>
public static class ChannelIds
{
    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "msteams";
}
