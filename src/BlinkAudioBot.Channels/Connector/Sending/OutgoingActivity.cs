using System.Buffers;
using System.Text.Json;
using BlinkAudioBot.Channels.Connector.Ledger;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>What an activity of the log becomes on its way to a channel.</summary>
internal static class OutgoingActivity
{
    // They pass events on to their pages; other channels refuse them.
    private static readonly string[] ChannelsWithEvents = ["directline", "webchat", "emulator", "test"];

    /// <summary>Reads an entry, with the server's own links made absolute.</summary>
    public static Activity Read(LogEntry entry, string publicAddress)
    {
        var json = new ArrayBufferWriter<byte>(entry.Activity.Length);
        OwnLinks.Copy(entry.Activity.Span, JsonEncodedText.Encode(publicAddress), json);
        return JsonSerializer.Deserialize(json.WrittenSpan, BotFrameworkJson.Default.Activity) ?? new Activity();
    }

    /// <summary>Whether the channel shows it to people as an activity of its own.</summary>
    public static bool IsShown(Activity activity, string? channel) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.EndOfConversation or ActivityTypes.Typing => true,
        ActivityTypes.Event => HandoffEvents.IsInitiate(activity) || HandoffEvents.IsStatus(activity) || ChannelsWithEvents.Contains(channel, StringComparer.Ordinal),
        _ => false,
    };

    /// <summary>The activity as the channel gets it.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="address">Where it goes.</param>
    /// <param name="replyTo">The channel's id of what it answers; null for nothing.</param>
    public static Activity Address(Activity activity, ChannelAddress address, string? replyTo)
    {
        var reference = address.Reference;
        var addressed = activity with
        {
            Id = null,
            ReplyToId = replyTo,
            DeliveryMode = null,
            ChannelId = reference.ChannelId,
            ServiceUrl = reference.ServiceUrl,
            Conversation = reference.Conversation,
            From = reference.Bot ?? activity.From,
        };
        return reference.ChannelId == ChannelIds.Teams && HasCard(addressed) ? WithoutDoubledWords(addressed) : addressed;
    }

    private static bool HasCard(Activity activity) =>
        activity.Attachments?.Any(attachment => attachment.ContentType == AttachmentContentTypes.AdaptiveCard) is true;

    // Teams would show the words above the card that says the same. It does want a line for its notification.
    private static Activity WithoutDoubledWords(Activity activity) => activity with
    {
        Summary = activity.Summary ?? activity.Text?.Split('\n', 2)[0],
        Text = null,
    };
}
