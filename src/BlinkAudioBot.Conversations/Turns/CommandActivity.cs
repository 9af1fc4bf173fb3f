using System.Text.Json;
using BotFramework.Schema;

namespace BlinkAudioBot.Conversations.Turns;

/// <summary>The invoke that a command becomes.</summary>
internal static class CommandActivity
{
    private const string NamePrefix = "blinkaudiobot/";

    /// <summary>Whether the activity is one.</summary>
    public static bool Is(Activity activity) =>
        activity.Type == ActivityTypes.Invoke && activity.Name?.StartsWith(NamePrefix, StringComparison.Ordinal) is true;

    /// <summary>
    /// The invoke, to the bot on the channel of the conversation's last activity. What it relates to names the person who
    /// wrote then: what its turn sends is for them, not for who commands.
    /// </summary>
    public static Activity Create(ConversationCommand command, Activity last, DateTimeOffset now) => new()
    {
        Type = ActivityTypes.Invoke,
        Name = command.Name,
        Value = command.Value,
        Timestamp = now,
        ChannelId = last.ChannelId,
        ServiceUrl = last.ServiceUrl,
        Conversation = last.Conversation,
        From = command.From,
        Recipient = last.Recipient,
        RelatesTo = last.GetConversationReference(),
        Locale = last.Locale,
    };

    /// <summary>Whether an activity is what the command became, or would become.</summary>
    public static bool IsOf(ConversationCommand command, Activity activity) =>
        activity.Name == command.Name
        && activity.From?.Id == command.From.Id
        && activity.From?.Name == command.From.Name
        && activity.Value is { } value && JsonElement.DeepEquals(value, command.Value);

    /// <summary>The key in the log, apart from the keys of the channels.</summary>
    public static string KeyOf(ConversationCommand command) => $"command|{command.Key}";
}
