using System.Globalization;
using BlinkAudioBot.Conversations;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector.Receiving;

/// <summary>What a channel's activity becomes on its way to the bot.</summary>
internal static class ChannelActivity
{
    /// <summary>The activity's conversation.</summary>
    public static ConversationId ConversationOf(Activity activity) =>
        ConnectorConversation.IdOf(activity.ChannelId ?? string.Empty, activity.Conversation?.Id ?? string.Empty);

    /// <summary>Sets what the protocol leaves to the receiver, and takes the bot's own name out of what was said to it.</summary>
    public static Activity Stamp(Activity activity, DateTimeOffset now)
    {
        var stamped = activity with
        {
            Timestamp = activity.Timestamp ?? now,
            From = (activity.From ?? new ChannelAccount()) with { Role = RoleTypes.User },
            Recipient = (activity.Recipient ?? new ChannelAccount()) with { Role = RoleTypes.Bot },
            Entities = ReservedNames.Without(activity.Entities),
        };
        return activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate ? Heard(stamped) : stamped;
    }

    /// <summary>
    /// What makes a second arrival recognisable; null when the channel gave no id. An edit has the id of what it edits.
    /// </summary>
    public static string? KeyOf(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id))
        {
            return null;
        }

        var key = $"{activity.ChannelId}|{activity.Conversation?.Id}|{activity.Type}|{activity.Id}";
        return activity.Type == ActivityTypes.MessageUpdate
            ? string.Create(CultureInfo.InvariantCulture, $"{key}|{activity.Timestamp:O}")
            : key;
    }

    // Teams puts hard spaces around a mention.
    private static Activity Heard(Activity activity)
    {
        var heard = activity.RemoveRecipientMention();
        return heard.Text is { } text
            ? heard with { Text = text.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ').Trim() }
            : heard;
    }
}
