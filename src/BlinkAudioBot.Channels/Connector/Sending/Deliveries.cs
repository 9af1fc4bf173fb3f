using System.Text.Json;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Connector;
using BotFramework.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>
/// What is known of each connector conversation: where it is answered, how far the deliveries are, and under which ids
/// the channel keeps them. It lies beside the log, and is written when the channel has answered, so a restart goes on
/// where it was. Safe for any thread.
/// </summary>
internal sealed class Deliveries : IDisposable
{
    private const int PatienceSeconds = 5;

    private const string Upsert = """
        INSERT INTO connector_conversations (conversation, reference, caller_id) VALUES ($conversation, $reference, $caller)
        ON CONFLICT (conversation) DO UPDATE SET reference = excluded.reference, caller_id = excluded.caller_id
        """;

    private const string Advance =
        "UPDATE connector_conversations SET position = $sequence WHERE conversation = $conversation AND position < $sequence";

    private const string Unfinished = """
        SELECT conversation FROM connector_conversations
        JOIN conversations ON conversations.id = conversation WHERE sequence > position
        """;

    private readonly TimeProvider _time;

    // One connection for all: it is used for moments, and SQLite lets one write at a time anyway. Under its own lock.
    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();

    /// <summary>Opens the database.</summary>
    /// <param name="log">Has created the tables by the time it exists.</param>
    /// <param name="options">Where the database is.</param>
    /// <param name="time">The clock.</param>
    public Deliveries(IConversationLog log, IOptions<ConversationsOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(log);
        _time = time;
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(options.Value.DataFolder, "conversations.db"),
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = PatienceSeconds,
        };
        _connection = new SqliteConnection(settings.ToString());
        _connection.Open();

        // A delivery that is forgotten is made twice. Checkpoints are the store's business.
        _connection.Run("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0");
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    /// <summary>Keeps where a conversation is answered, when that is new.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Keep(ConversationId conversation, ChannelAddress address)
    {
        // What changes with every message belongs to the message, not to the place.
        var reference = address.Reference with { ActivityId = null, User = null, Locale = null };
        var place = new ChannelAddress(reference, address.CallerId);
        if (Find(conversation)?.Address is { } known && Json(known) == Json(place) && known.CallerId == place.CallerId)
        {
            return;
        }

        Use(connection => connection.Run(
            Upsert,
            ("$conversation", conversation.Value),
            ("$reference", Json(place)),
            ("$caller", place.CallerId)));
    }

    /// <summary>How far a conversation is; null when nothing is known of it.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public Delivery? Find(ConversationId conversation) => Use(connection => connection.Read(
        "SELECT reference, caller_id, position FROM connector_conversations WHERE conversation = $conversation",
        row => new Delivery(
            new ChannelAddress(
                JsonSerializer.Deserialize(row.GetString(0), BotFrameworkJson.Default.ConversationReference)
                    ?? new ConversationReference(),
                row.IsDBNull(1) ? null : row.GetString(1)),
            row.GetInt64(2)),
        ("$conversation", conversation.Value)).SingleOrDefault());

    /// <summary>The conversations whose log has grown since their last delivery.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public IReadOnlyList<ConversationId> FindUnfinished() =>
        Use(connection => connection.Read(Unfinished, row => new ConversationId(row.GetString(0))));

    /// <summary>Keeps that an entry was delivered, and the channel's id of it. On the disk when this returns.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Delivered(ConversationId conversation, long sequence, string? channelId) => InTransaction(connection =>
    {
        if (channelId is not null)
        {
            connection.Run(
                "INSERT OR REPLACE INTO connector_sent (conversation, sequence, channel_id) VALUES ($conversation, $sequence, $id)",
                ("$conversation", conversation.Value),
                ("$sequence", sequence),
                ("$id", channelId));
        }

        connection.Run(Advance, ("$conversation", conversation.Value), ("$sequence", sequence));
    });

    /// <summary>Gives an entry up, for an operator to see, and lets the next go.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Bury(ConversationId conversation, long sequence, ConnectorResult result) => InTransaction(connection =>
    {
        connection.Run(
            """
            INSERT INTO connector_dead_letters (conversation, sequence, at, status, reason)
            VALUES ($conversation, $sequence, $at, $status, $reason)
            """,
            ("$conversation", conversation.Value),
            ("$sequence", sequence),
            ("$at", _time.GetUtcNow().ToUnixTimeMilliseconds()),
            ("$status", result.Status),
            ("$reason", result.Reason ?? string.Empty));
        connection.Run(Advance, ("$conversation", conversation.Value), ("$sequence", sequence));
    });

    /// <summary>The channel's id of an entry that was delivered; null when it gave none.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public string? FindChannelId(ConversationId conversation, long sequence) => Use(connection => connection.Read(
        "SELECT channel_id FROM connector_sent WHERE conversation = $conversation AND sequence = $sequence",
        row => row.GetString(0),
        ("$conversation", conversation.Value),
        ("$sequence", sequence)).SingleOrDefault());

    /// <summary>The place in the log of what the channel knows by an id; null when it is nothing of the bot's.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public long? FindSequence(ConversationId conversation, string channelId) => Use(connection => connection.Read(
        "SELECT sequence FROM connector_sent WHERE conversation = $conversation AND channel_id = $id ORDER BY sequence DESC LIMIT 1",
        row => (long?)row.GetInt64(0),
        ("$conversation", conversation.Value),
        ("$id", channelId)).SingleOrDefault());

    /// <summary>The card that the activity at a place answered; null when it answered none that the channel can change.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public AnsweredCard? FindAnsweredCard(ConversationId conversation, long sequence) => Use(connection => connection.Read(
        "SELECT card, answer FROM connector_answered_cards WHERE conversation = $conversation AND sequence = $sequence",
        row => new AnsweredCard(row.GetString(0), row.GetString(1)),
        ("$conversation", conversation.Value),
        ("$sequence", sequence)).SingleOrDefault());

    private static string Json(ChannelAddress address) =>
        JsonSerializer.Serialize(address.Reference, BotFrameworkJson.Default.ConversationReference);

    private void InTransaction(Action<SqliteConnection> write) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction();
        write(connection);
        transaction.Commit();
    });

    private void Use(Action<SqliteConnection> use) => Use(connection =>
    {
        use(connection);
        return true;
    });

    private T Use<T>(Func<SqliteConnection, T> use)
    {
        try
        {
            lock (_gate)
            {
                return use(_connection);
            }
        }
        catch (SqliteException exception)
        {
            throw new StoreUnavailableException("The deliveries cannot be read or written.", exception);
        }
    }
}
