using BlinkAudioBot.Conversations;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Storage;

/// <summary>The database of the desk's own: accounts, sessions, invitations, keys and the audit log. Not what customers wrote.</summary>
internal sealed class DeskDatabase : IDisposable
{
    private const int SchemaVersion = 1;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS agents (
            id TEXT NOT NULL PRIMARY KEY,
            subject TEXT UNIQUE,
            email TEXT NOT NULL,
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            password TEXT,
            disabled INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS agents_by_email ON agents (email) WHERE subject IS NULL;
        CREATE TABLE IF NOT EXISTS sessions (
            hash TEXT NOT NULL PRIMARY KEY,
            agent TEXT NOT NULL REFERENCES agents (id),
            csrf TEXT NOT NULL,
            seen_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS sessions_by_agent ON sessions (agent);
        CREATE TABLE IF NOT EXISTS invitations (
            hash TEXT NOT NULL PRIMARY KEY,
            role TEXT NOT NULL,
            email TEXT,
            invited_by TEXT,
            expires_at INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS api_keys (
            id TEXT NOT NULL PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            scopes TEXT NOT NULL,
            created_by TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            used_at INTEGER);
        CREATE TABLE IF NOT EXISTS failures (
            email TEXT NOT NULL PRIMARY KEY,
            count INTEGER NOT NULL,
            last_at INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            agent TEXT,
            name TEXT,
            action TEXT NOT NULL,
            subject TEXT,
            detail TEXT,
            address TEXT);
        """;

    private readonly string _path;
    private readonly string _connectionString;

    /// <summary>Opens it, creating what is missing.</summary>
    /// <exception cref="IOException">The file cannot be used, or was written by a newer release.</exception>
    public DeskDatabase(IOptions<ConversationsOptions> options)
    {
        var folder = Path.GetFullPath(options.Value.DataFolder);
        _path = Path.Combine(folder, "desk.db");
        _connectionString = new SqliteConnectionStringBuilder { DataSource = _path, DefaultTimeout = 5 }.ToString();
        try
        {
            CreateFolder(folder);
            CreateSchema();
        }
        catch (SqliteException exception)
        {
            throw new IOException(
                $"The desk's database \"{_path}\" cannot be used ({exception.Message.TrimEnd('.')}); "
                + "see that the server's user may write to it, or restore it from a backup.",
                exception);
        }
    }

    /// <summary>A connection from the pool; dispose it. Its writes are on the disk when they return.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        using var any = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(any);
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    private void CreateSchema()
    {
        using var connection = Open();
        var version = connection.ExecuteScalar<long>("PRAGMA user_version");
        if (version > SchemaVersion)
        {
            throw new IOException(
                $"The desk's database \"{_path}\" was written by a newer release (schema \"{version}\", "
                + $"known here: \"{SchemaVersion}\"); run that release.");
        }

        connection.Execute("PRAGMA journal_mode=WAL");
        connection.Execute($"BEGIN IMMEDIATE; {Schema} PRAGMA user_version={SchemaVersion}; COMMIT");
    }
}
