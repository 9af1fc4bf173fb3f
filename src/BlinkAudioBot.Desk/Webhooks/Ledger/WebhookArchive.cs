using BlinkAudioBot.Conversations.Outboxes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Desk.Webhooks.Ledger;

/// <summary>
/// Reads what webhooks have not taken from a data folder, and has it sent again, whether or not a server uses it at the time.
/// </summary>
/// <param name="databaseFile">The path of the conversations' database.</param>
public sealed class WebhookArchive(string databaseFile)
{
    /// <summary>What was given up or has failed so far, the oldest first.</summary>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public IReadOnlyList<UntoldEvent> ReadAll()
    {
        using var connection = OutboxFile.Open(databaseFile, SqliteOpenMode.ReadOnly);
        return !OutboxFile.HasTable(connection, "webhook_deliveries") ? [] :
        [
            .. connection.Query<(
                long Number, string Type, string Reference, string Url, long Since, long Attempts, long Status, string Reason, long IsDead)>(
                """
                SELECT number, type, reference, url, coalesce(dead_at, failed_at), attempts, status, reason, dead_at IS NOT NULL
                FROM webhook_deliveries WHERE dead_at IS NOT NULL OR failed_at IS NOT NULL ORDER BY number
                """).Select(row => new UntoldEvent(
                    row.Number,
                    row.Type,
                    row.Reference,
                    row.Url,
                    DateTimeOffset.FromUnixTimeMilliseconds(row.Since),
                    row.Attempts,
                    (int)row.Status,
                    row.Reason,
                    row.IsDead == 1)),
        ];
    }

    /// <summary>Has what was given up sent again: by the server that runs within seconds, or by the next one when it starts.</summary>
    /// <param name="number">Which; null for all.</param>
    /// <returns>How many will be sent again.</returns>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    /// <exception cref="SqliteException">The database cannot be written.</exception>
    public int Resend(long? number)
    {
        using var connection = OutboxFile.Open(databaseFile, SqliteOpenMode.ReadWrite);
        return !OutboxFile.HasTable(connection, "webhook_deliveries") ? 0 : connection.Execute(
            """
            UPDATE webhook_deliveries SET dead_at = NULL, failed_at = NULL, attempts = 0, due_at = 0
            WHERE dead_at IS NOT NULL AND (@number IS NULL OR number = @number)
            """,
            new { number });
    }
}
