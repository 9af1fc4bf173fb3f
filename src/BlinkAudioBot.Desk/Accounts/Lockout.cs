using BlinkAudioBot.Desk.Storage;
using Dapper;

namespace BlinkAudioBot.Desk.Accounts;

/// <summary>
/// Stops guessing at an account: five wrong passwords close it for a while. Counted for any address, so that it does not
/// tell which have accounts.
/// </summary>
internal sealed class Lockout(DeskDatabase database, TimeProvider timeProvider)
{
    private const int MostFailures = 5;

    /// <summary>How long the door stays shut after the last of them.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Counts an attempt before its password is looked at, so that many at one moment count as many.
    /// </summary>
    /// <returns>How long the account is closed; null when the password may be looked at.</returns>
    public TimeSpan? Begin(string email)
    {
        var now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds();
        var window = (long)Duration.TotalMilliseconds;
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute("DELETE FROM failures WHERE last_at <= @before", new { before = now - window }, transaction);
        var row = connection.QuerySingleOrDefault<Row>(
            "SELECT count, last_at AS LastAt FROM failures WHERE email = @email", new { email }, transaction);
        if (row is { Count: >= MostFailures })
        {
            return TimeSpan.FromMilliseconds(row.LastAt + window - now);
        }

        connection.Execute(
            """
            INSERT INTO failures (email, count, last_at) VALUES (@email, 1, @now)
            ON CONFLICT (email) DO UPDATE SET count = count + 1, last_at = @now
            """,
            new { email, now },
            transaction);
        transaction.Commit();
        return null;
    }

    /// <summary>Forgets an account's attempts: the password was right.</summary>
    public void Clear(string email)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM failures WHERE email = @email", new { email });
    }

    private sealed record Row(long Count, long LastAt);
}
