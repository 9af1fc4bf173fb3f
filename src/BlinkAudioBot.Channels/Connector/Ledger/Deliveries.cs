using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Outboxes;
using BotFramework.Connector;
using Dapper;

namespace BlinkAudioBot.Channels.Connector.Ledger;

/// <summary>
/// How far the deliveries of each conversation are, what of them failed, and under which ids the channel keeps what it took. It is
/// written when the channel has answered, so a restart goes on where it was.
/// </summary>
internal sealed class Deliveries(OutboxDatabase database, TimeProvider time)
{
    private const string Unfinished = """
        SELECT conversation FROM connector_conversations
        JOIN conversations ON conversations.id = conversation WHERE sequence > position
        """;

    private const string Settle = """
        DELETE FROM connector_resends WHERE number IN
            (SELECT number FROM connector_dead_letters WHERE conversation = @conversation AND sequence = @sequence);
        DELETE FROM connector_dead_letters WHERE conversation = @conversation AND sequence = @sequence;
        DELETE FROM connector_failures WHERE conversation = @conversation AND sequence = @sequence;
        UPDATE connector_conversations SET position = @sequence WHERE conversation = @conversation AND position < @sequence;
        """;

    private const string Sent = """
        INSERT OR REPLACE INTO connector_sent (conversation, sequence, channel_id) VALUES (@conversation, @sequence, @id);
        """;

    private const string SentCard = """
        INSERT OR REPLACE INTO connector_cards (conversation, visit, sequence) VALUES (@conversation, @visit, @sequence);
        """;

    private const string DeadLetter = """
        INSERT INTO connector_dead_letters (conversation, sequence, at, status, reason)
        VALUES (@conversation, @sequence, @now, @Status, @reason);
        """;

    private const string Failure = """
        INSERT INTO connector_failures (conversation, sequence, since, attempts, status, reason)
        VALUES (@conversation, @sequence, @now, 1, @Status, @reason)
        ON CONFLICT (conversation) DO UPDATE SET
            since = CASE sequence WHEN excluded.sequence THEN since ELSE excluded.since END,
            attempts = CASE sequence WHEN excluded.sequence THEN attempts + 1 ELSE 1 END,
            sequence = excluded.sequence, status = excluded.status, reason = excluded.reason
        RETURNING since, attempts
        """;

    /// <summary>The last place in a conversation's log that needs nothing more; null when its channel is not known.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public long? FindPosition(ConversationId conversation) => database.Use(connection => connection.QuerySingleOrDefault<long?>(
        "SELECT position FROM connector_conversations WHERE conversation = @Value", conversation));

    /// <summary>The conversations whose log has grown since their last delivery.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public IReadOnlyList<ConversationId> FindUnfinished() => Conversations(Unfinished);

    /// <summary>The conversations with a dead letter that an operator wants sent again.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public IReadOnlyList<ConversationId> FindResends() => Conversations(
        "SELECT DISTINCT conversation FROM connector_resends JOIN connector_dead_letters USING (number)");

    /// <summary>The places of a conversation's dead letters that an operator wants sent again.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public IReadOnlyList<long> FindResends(ConversationId conversation) => database.Use(connection => connection.Query<long>(
        """
        SELECT DISTINCT sequence FROM connector_resends JOIN connector_dead_letters USING (number)
        WHERE conversation = @Value ORDER BY sequence
        """,
        conversation).AsList());

    /// <summary>Keeps that an entry needs nothing more, and under which id the channel has it. On the disk when this returns.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Delivered(ConversationId conversation, long sequence, string? channelId, int? visit) => database.Write(
        Settle + (channelId is null ? string.Empty : Sent + (visit is null ? string.Empty : SentCard)),
        new { conversation = conversation.Value, sequence, id = channelId, visit });

    /// <summary>Keeps that an attempt failed, and why.</summary>
    /// <returns>When the entry failed first, and how often it has by now, restarts included.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public (DateTimeOffset Since, int Attempts) Failed(ConversationId conversation, long sequence, ConnectorResult result)
    {
        var (since, attempts) = database.Use(connection => connection.QuerySingle<(long, int)>(
            Failure, Parameters(conversation, sequence, result)));
        return (DateTimeOffset.FromUnixTimeMilliseconds(since), attempts);
    }

    /// <summary>Gives an entry up, for an operator to see, and lets the next go.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Bury(ConversationId conversation, long sequence, ConnectorResult result) =>
        database.Write(Settle + DeadLetter, Parameters(conversation, sequence, result));

    /// <summary>The channel's id of an entry that was delivered; null when it gave none.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public string? FindChannelId(ConversationId conversation, long sequence) => database.Use(connection =>
        connection.QuerySingleOrDefault<string>(
            "SELECT channel_id FROM connector_sent WHERE conversation = @conversation AND sequence = @sequence",
            new { conversation = conversation.Value, sequence }));

    /// <summary>The answer in the activity at a place; null when it answered no card that the channel can change.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public CardAnswer? FindAnswer(ConversationId conversation, long sequence) => database.Use(connection =>
        connection.QuerySingleOrDefault<CardAnswer>(
            "SELECT visit, answer, words FROM connector_answers WHERE conversation = @conversation AND sequence = @sequence",
            new { conversation = conversation.Value, sequence }));

    /// <summary>The cards that asked what was open at a visit: their places in the log, and the channel's ids.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public IReadOnlyList<(long Sequence, string ChannelId)> FindCards(ConversationId conversation, long visit) => database.Use(
        connection => connection.Query<(long, string)>(
            """
            SELECT sequence, channel_id FROM connector_cards JOIN connector_sent USING (conversation, sequence)
            WHERE conversation = @conversation AND visit = @visit ORDER BY sequence
            """,
            new { conversation = conversation.Value, visit }).AsList());

    private List<ConversationId> Conversations(string sql) => database.Use(connection =>
        connection.Query<string>(sql).Select(conversation => new ConversationId(conversation)).ToList());

    private object Parameters(ConversationId conversation, long sequence, ConnectorResult result) => new
    {
        conversation = conversation.Value,
        sequence,
        now = time.GetUtcNow().ToUnixTimeMilliseconds(),
        result.Status,
        reason = result.Reason ?? string.Empty,
    };
}
