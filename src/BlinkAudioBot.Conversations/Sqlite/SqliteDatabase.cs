using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>The database file and how connections to it are opened.</summary>
/// <param name="path">The file's full path.</param>
internal sealed class SqliteDatabase(string path)
{
    private const int SchemaVersion = 1;

    // Long enough for a backup's last step, short enough that a sender's retry comes after it.
    private const int BusyTimeoutMs = 1_000;

    // The writer waits meanwhile; a checkpoint that a reader keeps from ending is tried again later.
    private const int CheckpointTimeoutMs = 10;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS conversations (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            sequence INTEGER NOT NULL,
            due_at INTEGER,
            state TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS conversations_due ON conversations (due_at) WHERE due_at IS NOT NULL;
        CREATE TABLE IF NOT EXISTS log (
            entry INTEGER PRIMARY KEY,
            conversation INTEGER NOT NULL REFERENCES conversations (number),
            sequence INTEGER NOT NULL,
            audience INTEGER NOT NULL,
            from_bot INTEGER NOT NULL,
            activity TEXT NOT NULL,
            key TEXT,
            now INTEGER,
            seed INTEGER,
            response_status INTEGER,
            response_body TEXT);
        CREATE UNIQUE INDEX IF NOT EXISTS log_sequence ON log (conversation, sequence);
        CREATE UNIQUE INDEX IF NOT EXISTS log_key ON log (conversation, key) WHERE key IS NOT NULL;
        CREATE INDEX IF NOT EXISTS log_heard ON log (now, conversation) WHERE from_bot = 0 AND now IS NOT NULL;
        """;

    /// <summary>The file's full path.</summary>
    public string Path => path;

    /// <summary>Opens the connection that writes, and creates the tables.</summary>
    /// <exception cref="IOException">
    /// The file cannot be opened, cannot be written durably, or was written by a newer release.
    /// </exception>
    public SqliteConnection OpenWriter()
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Open(SqliteOpenMode.ReadWriteCreate);
            MakeDurable(connection);
            CreateSchema(connection);
            return connection;
        }
        catch (SqliteException exception)
        {
            connection?.Dispose();
            throw new IOException(
                $"The database \"{path}\" cannot be used: {exception.Message} {SqliteAdvice.For(exception)}.", exception);
        }
        catch
        {
            // Whatever it was, the caller gets no connection to close.
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection that reads.</summary>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public SqliteConnection OpenReader() => Open(SqliteOpenMode.ReadOnly);

    /// <summary>Opens the connection that moves commits from the write-ahead log into the file.</summary>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public SqliteConnection OpenCheckpointer() => Open(SqliteOpenMode.ReadWrite, CheckpointTimeoutMs);

    /// <summary>Tries whether a commit would work, with one that changes nothing.</summary>
    /// <returns>Why it did not; null when it did.</returns>
    public string? TryCommit()
    {
        try
        {
            using var connection = Open(SqliteOpenMode.ReadWrite);
            Execute(connection, $"BEGIN IMMEDIATE; PRAGMA user_version={SchemaVersion}; COMMIT");
            return null;
        }
        catch (SqliteException exception)
        {
            return $"Cannot commit to \"{path}\": {exception.Message} {SqliteAdvice.For(exception)}.";
        }
    }

    /// <summary>Runs statements whose rows do not matter.</summary>
    /// <exception cref="SqliteException">The database refused.</exception>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open(SqliteOpenMode mode, int busyTimeoutMs = BusyTimeoutMs)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 1,
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, busyTimeoutMs);
            return connection;
        }
        catch
        {
            // Whatever it was, the caller gets no connection to close.
            connection.Dispose();
            throw;
        }
    }

    private void MakeDurable(SqliteConnection connection)
    {
        // Checkpoints would make the commit that crosses the limit pay for all before it; the checkpointer does them.
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0");
        Execute(connection, "PRAGMA cache_size=-16384");
        Require(connection, "journal_mode", "wal", "put the data folder on a local disk");
        Require(connection, "synchronous", "2", "use a build of SQLite that allows it");
    }

    private void CreateSchema(SqliteConnection connection)
    {
        var version = long.Parse(Read(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (version > SchemaVersion)
        {
            throw new IOException(
                $"The database \"{path}\" was written by a newer release (schema \"{version}\", "
                + $"known here: \"{SchemaVersion}\"); run that release.");
        }

        Execute(connection, $"BEGIN IMMEDIATE; {Schema} PRAGMA user_version={SchemaVersion}; COMMIT");
    }

    private void Require(SqliteConnection connection, string pragma, string wanted, string repair)
    {
        var found = Read(connection, $"PRAGMA {pragma}");
        if (!string.Equals(found, wanted, StringComparison.OrdinalIgnoreCase))
        {
            throw new IOException(
                $"The database \"{path}\" cannot keep what it acknowledges: {pragma} is \"{found}\", "
                + $"not \"{wanted}\"; {repair}.");
        }
    }

    private static string Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? string.Empty;
    }
}
