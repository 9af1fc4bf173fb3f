using BlinkAudioBot.Conversations.Outboxes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Desk.Email.Outbox;

/// <summary>Reads e-mails that failed from a data folder, and has them sent again, whether or not a server uses it at the time.</summary>
/// <param name="databaseFile">The path of the conversations' database.</param>
public sealed class LetterArchive(string databaseFile)
{
    private const string Columns = """
        SELECT number, conversation, sequence, next_at, attempts, status, reason, state FROM emails
        """;

    /// <summary>Those that were given up, the oldest first.</summary>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public IReadOnlyList<DeadEmail> ReadDead() => Read($"{Columns} WHERE state = 'dead' ORDER BY number");

    /// <summary>Those that are tried again, the oldest first.</summary>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public IReadOnlyList<DeadEmail> ReadFailing() => Read($"{Columns} WHERE state = 'trying' AND attempts > 0 ORDER BY number");

    /// <summary>Has one that was given up sent again: by the server that runs within a minute, or by the next one when it starts.</summary>
    /// <param name="number">The e-mail; null for all.</param>
    /// <returns>How many will be sent again.</returns>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    /// <exception cref="SqliteException">The database cannot be written.</exception>
    public int Resend(long? number)
    {
        using var connection = OutboxFile.Open(databaseFile, SqliteOpenMode.ReadWrite);
        return OutboxFile.HasTable(connection, "emails")
            ? connection.Execute(
                """
                UPDATE emails SET state = 'trying', attempts = 0, next_at = 0, since = CAST(unixepoch('subsec') * 1000 AS INTEGER)
                WHERE state = 'dead' AND (@number IS NULL OR number = @number)
                """,
                new { number })
            : 0;
    }

    private List<DeadEmail> Read(string sql)
    {
        using var connection = OutboxFile.Open(databaseFile, SqliteOpenMode.ReadOnly);
        return OutboxFile.HasTable(connection, "emails")
            ? [
                .. connection.Query<(long Number, string Conversation, long Sequence, long At, long Attempts, long Status, string Reason, string State)>(sql)
                    .Select(row => new DeadEmail(
                        row.Number,
                        row.Conversation,
                        row.Sequence,
                        DateTimeOffset.FromUnixTimeMilliseconds(row.At),
                        row.Attempts,
                        (int)row.Status,
                        row.Reason,
                        row.State == "trying")),
            ]
            : [];
    }
}
