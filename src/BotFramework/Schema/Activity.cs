using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>
/// One communication between a person, a bot and a channel: the unit of the Bot Framework protocol.
/// Immutable but for <see cref="Properties"/>; change a copy with <c>with</c>.
/// </summary>
/// <remarks>Source: Bot Framework Activity schema, https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md.</remarks>
public sealed record Activity
{
    /// <summary>What kind of activity this is; see <see cref="ActivityTypes"/>. Unknown values are kept as they are.</summary>
    public string? Type { get; init; }

    /// <summary>The channel's id of this activity, unique within its conversation.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel saw the activity (UTC).</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When the sender says it was sent, with the sender's offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>IANA name of the sender's time zone, for example <c>Europe/London</c>.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where answers to this activity are posted (connector channels).</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel, for example <c>directline</c> or <c>msteams</c>.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The conversation that it belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>Whom it is for.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>What a person reads; see <see cref="TextFormat"/> for its markup.</summary>
    public string? Text { get; init; }

    /// <summary><c>markdown</c> (the protocol's default), <c>plain</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a screen reader or a speaking device says instead of <see cref="Text"/>.</summary>
    public string? Speak { get; init; }

    /// <summary><c>acceptingInput</c>, <c>ignoringInput</c> or <c>expectingInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>A shorter text for places without room for cards.</summary>
    public string? Summary { get; init; }

    /// <summary>BCP 47 language of the text, for example <c>en-GB</c>.</summary>
    public string? Locale { get; init; }

    /// <summary><c>list</c> or <c>carousel</c>: how several attachments are laid out.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Short answers that the channel offers beside its text box.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Mentions, places and the bot's own metadata objects.</summary>
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>Data that only the channel understands.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public JsonElement? ChannelData { get; init; }

    /// <summary>The payload of an event, an invoke, or a card's submit action.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public JsonElement? Value { get; init; }

    /// <summary>The name of the schema of <see cref="Value"/>.</summary>
    public string? ValueType { get; init; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Why a conversation ended; see the protocol's end-of-conversation codes.</summary>
    public string? Code { get; init; }

    /// <summary>What a trace activity is called in a log.</summary>
    public string? Label { get; init; }

    /// <summary>Where the conversation continues or came from.</summary>
    public ConversationReference? RelatesTo { get; init; }

    /// <summary>Members who joined (conversationUpdate).</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Members who left (conversationUpdate).</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Reactions added to <see cref="ReplyToId"/> (messageReaction).</summary>
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    /// <summary>Reactions taken away from <see cref="ReplyToId"/> (messageReaction).</summary>
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    /// <summary>The conversation's new topic (conversationUpdate).</summary>
    public string? TopicName { get; init; }

    /// <summary>Whether earlier activities are shown to who joins (conversationUpdate).</summary>
    public bool? HistoryDisclosed { get; init; }

    /// <summary><c>add</c> or <c>remove</c> (installationUpdate).</summary>
    public string? Action { get; init; }

    /// <summary>When the activity loses its meaning (UTC).</summary>
    public DateTimeOffset? Expiration { get; init; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; init; }

    /// <summary><c>normal</c>, or <c>expectReplies</c>: the answers are wanted in the response itself.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Phrases that a speech recogniser should listen for.</summary>
    public IReadOnlyList<string>? ListenFor { get; init; }

    /// <summary>Fields that this schema does not know; they survive a round trip.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
