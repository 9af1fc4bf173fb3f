namespace BotFramework.Schema;

/// <summary>Values of <see cref="ChannelAccount.Role"/>.</summary>
public static class RoleTypes
{
    /// <summary>A person on the customer's side.</summary>
    public const string User = "user";

    /// <summary>The bot, or the agent who speaks through it.</summary>
    public const string Bot = "bot";

    /// <summary>A person of the support team who commands the bot; what they say is sent as the bot's.</summary>
    public const string Agent = "agent";
}
