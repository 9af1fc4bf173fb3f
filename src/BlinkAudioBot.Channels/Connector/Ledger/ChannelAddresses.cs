using System.Text.Json;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Outboxes;
using BotFramework.Schema;
using Dapper;

namespace BlinkAudioBot.Channels.Connector.Ledger;

/// <summary>Keeps where each conversation is answered, so that the bot can write first after a restart.</summary>
internal sealed class ChannelAddresses(OutboxDatabase database)
{
    private const string Upsert = """
        INSERT INTO connector_conversations (conversation, reference, caller_id) VALUES (@conversation, @reference, @caller)
        ON CONFLICT (conversation) DO UPDATE SET reference = excluded.reference, caller_id = excluded.caller_id;
        """;

    private const string Rename = """
        INSERT OR REPLACE INTO connector_renamed (channel_conversation, conversation) VALUES (@begun, @conversation);
        """;

    /// <summary>Keeps where a conversation is answered, when that is new.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Keep(ConversationId conversation, ChannelAddress address)
    {
        var place = address.WithoutMessage();
        if (Find(conversation) is { } known && Json(known) == Json(place) && known.CallerId == place.CallerId)
        {
            return;
        }

        database.Write(Upsert, new { conversation = conversation.Value, reference = Json(place), caller = place.CallerId });
    }

    /// <summary>Keeps that a conversation goes on where the channel has begun it anew.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Move(ConversationId conversation, ChannelAddress address)
    {
        var begun = ConnectorConversation.IdOf(address.Reference.ChannelId ?? string.Empty, address.Conversation);
        database.Write(
            begun == conversation ? Upsert : Upsert + Rename,
            new
            {
                conversation = conversation.Value,
                reference = Json(address),
                caller = address.CallerId,
                begun = begun.Value,
            });
    }

    /// <summary>Where a conversation is answered; null when nothing is known of it.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public ChannelAddress? Find(ConversationId conversation)
    {
        var (reference, caller) = database.Use(connection => connection.QuerySingleOrDefault<(string?, string?)>(
            "SELECT reference, caller_id FROM connector_conversations WHERE conversation = @Value", conversation));
        return reference is null
            ? null
            : new ChannelAddress(
                JsonSerializer.Deserialize(reference, BotFrameworkJson.Default.ConversationReference) ?? new ConversationReference(),
                caller);
    }

    /// <summary>The conversation that goes on under an id of the channel's: most often the one of that id.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public ConversationId FindOrigin(ConversationId conversation) =>
        database.Use(connection => connection.QuerySingleOrDefault<string>(
            "SELECT conversation FROM connector_renamed WHERE channel_conversation = @Value", conversation)) is { } origin
            ? new ConversationId(origin)
            : conversation;

    private static string Json(ChannelAddress address) =>
        JsonSerializer.Serialize(address.Reference, BotFrameworkJson.Default.ConversationReference);
}
