using System.Globalization;
using System.Text.Json;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Storage;
using BlinkAudioBot.Desk.Waiting;
using Dapper;

namespace BlinkAudioBot.Desk.Cases;

/// <summary>Reads the cases while the server runs: the queue is a query. Safe for any thread.</summary>
internal sealed class CaseQueue(ConversationsReader database)
{
    private const string Columns = """
        SELECT reference AS Reference, conversation AS Conversation, change AS Change, state AS State, agent_id AS AgentId,
            channel AS Channel, problem AS Problem, device AS Device, opened_at AS OpenedAt, waiting_since AS WaitingSince,
            changed_at AS ChangedAt, closed_at AS ClosedAt, last_text AS LastText, record AS Record
        FROM cases
        """;

    private const string Matches = """
        (@AgentId IS NULL OR agent_id = @AgentId)
            AND (@Device IS NULL OR device = @Device)
            AND (@From IS NULL OR opened_at >= @From)
            AND (@To IS NULL OR opened_at < @To)
            AND (@Before IS NULL OR change < @Before)
            AND (@Text IS NULL
                OR reference LIKE @Text ESCAPE '\'
                OR json_extract(record, '$.person.name') LIKE @Text ESCAPE '\'
                OR json_extract(record, '$.person.email') LIKE @Text ESCAPE '\'
                OR EXISTS (
                    SELECT 1 FROM log WHERE conversation = (SELECT number FROM conversations WHERE id = cases.conversation)
                        AND (json_extract(activity, '$.text') LIKE @Text ESCAPE '\'
                            OR (@WithNotes AND json_extract(activity, '$.name') = 'blinkaudiobot/case/note'
                                AND json_extract(activity, '$.value.text') LIKE @Text ESCAPE '\'))))
        """;

    /// <summary>The case of that reference; null when there is none. Small letters count as capitals.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    public CaseRow? Find(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var rows = Read($"{Columns} WHERE reference = @reference", new { reference = reference.Trim().ToUpperInvariant() });
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>The case of a conversation; null when it has none.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    public CaseRow? FindOf(ConversationId conversation)
    {
        var rows = Read($"{Columns} WHERE conversation = @Value", new { conversation.Value });
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>The cases that a filter lets through.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    public IReadOnlyList<CaseRow> List(CaseFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var isQueue = filter.View is CaseView.Open or CaseView.Mine;
        var state = isQueue ? "state <> 'closed' AND" : filter.View == CaseView.Closed ? "state = 'closed' AND" : string.Empty;
        var order = isQueue ? "waiting_since, reference" : "change DESC";
        return Read(
            $"{Columns} WHERE {state} {Matches} ORDER BY {order} LIMIT @Limit",
            new
            {
                AgentId = filter.View == CaseView.Mine ? filter.AgentId ?? string.Empty : null,
                filter.Device,
                From = Stored(filter.From),
                To = Stored(filter.To),
                Before = isQueue ? null : filter.Before,
                Text = filter.Text is { Length: > 0 } text ? Like(text) : null,
                filter.WithNotes,
                filter.Limit,
            });
    }

    /// <summary>What was written after a place, in the order in which it was written; each case once, as it is now.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    public IReadOnlyList<CaseRow> ChangesAfter(long change, int limit) =>
        Read($"{Columns} WHERE change > @change ORDER BY change LIMIT @limit", new { change, limit });

    /// <summary>The place of the last write; 0 when there was none.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    public long LastChange() =>
        database.Read(connection => connection.ExecuteScalar<long>("SELECT coalesce(max(change), 0) FROM cases"));

    /// <summary>A case's place among those that wait for any agent, from 1; null when it does not wait.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    public int? Position(string reference) => database.Read(connection => connection.ExecuteScalar<int?>(
        """
        SELECT (
            SELECT count(*) FROM cases AS other WHERE other.state IN ('waiting', 'reopened')
                AND (other.waiting_since, other.reference) <= (cases.waiting_since, cases.reference))
        FROM cases WHERE reference = @reference AND state IN ('waiting', 'reopened')
        """,
        new { reference }));

    /// <summary>The cases that wait for any agent, in their order.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    public IReadOnlyList<WaitingCase> Waiting() => database.Read(connection => connection.Query<StoredWaiting>(
        """
        SELECT reference AS Reference, conversation AS Conversation, waiting_since AS WaitingSince,
            json_extract(record, '$.told') AS Told, coalesce(json_extract(record, '$.byEmail'), 0) AS ByEmail
        FROM cases WHERE state IN ('waiting', 'reopened') ORDER BY waiting_since, reference
        """).Select((row, index) => new WaitingCase(
            row.Reference,
            row.Conversation,
            Time(row.WaitingSince),
            index + 1,
            row.Told is { } told ? JsonSerializer.Deserialize(told, DeskJson.Default.WaitingTold) : null,
            row.ByEmail)).ToList());

    /// <summary>How long the cases changed last waited, as far as somebody has taken them.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    public IReadOnlyList<(DateTimeOffset Since, DateTimeOffset Taken)> RecentWaits() => database.Read(connection =>
        connection.Query<(string Since, string? Taken)>(
            """
            SELECT waiting_since, json_extract(record, '$.takenAt') FROM cases
            WHERE state NOT IN ('waiting', 'reopened') ORDER BY change DESC LIMIT 100
            """).Where(row => row.Taken is not null).Select(row => (Time(row.Since), Time(row.Taken!))).ToList());

    /// <summary>How many cases wait for any agent.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    public int CountWaiting() => database.Read(connection => connection.ExecuteScalar<int>(
        "SELECT count(*) FROM cases WHERE state IN ('waiting', 'reopened')"));

    private List<CaseRow> Read(string sql, object parameters) =>
        database.Read(connection => connection.Query<StoredCase>(sql, parameters).Select(row => row.ToRow()).ToList());

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string? Stored(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static string Like(string text) =>
        $"%{text.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
