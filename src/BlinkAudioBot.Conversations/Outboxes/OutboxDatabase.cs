using BlinkAudioBot.Conversations.Log;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Conversations.Outboxes;

/// <summary>
/// The connection to what lies beside the log: where channels are answered, and how far all that goes out is. Safe for any thread.
/// </summary>
public sealed class OutboxDatabase : IDisposable
{
    private const int PatienceSeconds = 5;

    // One connection for all: it is used for moments, and SQLite lets one write at a time anyway. Under its own lock.
    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();

    /// <summary>Opens the database.</summary>
    /// <param name="log">Has created the tables by the time it exists.</param>
    /// <param name="options">Where the database is.</param>
    public OutboxDatabase(IConversationLog log, IOptions<ConversationsOptions> options)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(options);
        _connection = OutboxFile.Connect(Path.Combine(Path.GetFullPath(options.Value.DataFolder), "conversations.db"), SqliteOpenMode.ReadWrite, PatienceSeconds);

        // What is forgotten to be sent is sent twice. Checkpoints are the store's business.
        _connection.Execute("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0");
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    /// <summary>Uses the connection.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public T Use<T>(Func<SqliteConnection, T> use)
    {
        ArgumentNullException.ThrowIfNull(use);
        try
        {
            lock (_gate)
            {
                return use(_connection);
            }
        }
        catch (SqliteException exception)
        {
            throw new StoreUnavailableException("What is to be sent cannot be read or written.", exception);
        }
    }

    /// <summary>Runs statements in one transaction. On the disk when this returns.</summary>
    /// <param name="sql">The statements.</param>
    /// <param name="parameters">An object whose properties are the statements' parameters.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public int Write(string sql, object parameters) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction();
        var rows = connection.Execute(sql, parameters, transaction);
        transaction.Commit();
        return rows;
    });
}
