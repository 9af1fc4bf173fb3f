using BlinkAudioBot.Conversations.Outboxes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Channels.Connector;

/// <summary>Reads dead letters from a data folder, and has them sent again, whether or not a server uses it at the time.</summary>
/// <param name="databaseFile">The path of the conversations' database.</param>
public sealed class DeadLetterArchive(string databaseFile)
{
    /// <summary>All dead letters, the oldest first.</summary>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public IReadOnlyList<DeadLetter> ReadAll()
    {
        using var connection = OutboxFile.Open(databaseFile, SqliteOpenMode.ReadOnly);
        return
        [
            .. connection.Query<(long Number, string Conversation, long Sequence, long At, long Status, string Reason, long IsResent)>(
                """
                SELECT number, conversation, sequence, at, status, reason, number IN (SELECT number FROM connector_resends)
                FROM connector_dead_letters ORDER BY number
                """).Select(row => new DeadLetter(
                    row.Number, row.Conversation, row.Sequence, Time(row.At), (int)row.Status, row.Reason, row.IsResent == 1)),
        ];
    }

    /// <summary>What is tried again at present, the longest first.</summary>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public IReadOnlyList<FailingDelivery> ReadFailing()
    {
        using var connection = OutboxFile.Open(databaseFile, SqliteOpenMode.ReadOnly);
        return
        [
            .. connection.Query<(string Conversation, long Sequence, long Since, long Attempts, long Status, string Reason)>(
                "SELECT conversation, sequence, since, attempts, status, reason FROM connector_failures ORDER BY since")
                .Select(row => new FailingDelivery(
                    row.Conversation, row.Sequence, Time(row.Since), row.Attempts, (int)row.Status, row.Reason)),
        ];
    }

    /// <summary>Has a dead letter sent again: by the server that runs within seconds, or by the next one when it starts.</summary>
    /// <param name="number">The letter; null for all.</param>
    /// <returns>How many will be sent again.</returns>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    /// <exception cref="SqliteException">The database cannot be written.</exception>
    public int Resend(long? number)
    {
        using var connection = OutboxFile.Open(databaseFile, SqliteOpenMode.ReadWrite);
        return connection.Query<long>(
            """
            INSERT INTO connector_resends (number)
            SELECT number FROM connector_dead_letters WHERE @number IS NULL OR number = @number
            ON CONFLICT DO UPDATE SET number = excluded.number RETURNING number
            """,
            new { number }).Count();
    }

    private static DateTimeOffset Time(long unixMilliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds);
}
