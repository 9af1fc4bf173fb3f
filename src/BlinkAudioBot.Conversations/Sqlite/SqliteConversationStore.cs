using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.Log;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>Keeps conversations in one SQLite file in the data folder. Open from construction to disposal.</summary>
internal sealed class SqliteConversationStore : IConversationStore, IConversationLog, IDisposable
{
    private readonly RecentTurns _recent = new();
    private readonly ReaderPool _readers;
    private readonly SqliteConnection _connection;
    private readonly Checkpointer _checkpointer;
    private readonly SqliteWriter _writer;
    private bool _disposed;

    /// <summary>Opens the database, creating what is missing.</summary>
    /// <exception cref="IOException">
    /// The database cannot be opened or cannot be written durably.
    /// </exception>
    public SqliteConversationStore(
        SqliteDatabase database, IEnumerable<ICommitParticipant> participants, StoreFaults faults, CommitMetrics metrics)
    {
        ICommitParticipant[] owners = [.. participants];
        _connection = database.OpenWriter();
        foreach (var owner in owners)
        {
            SqliteDatabase.Execute(_connection, "BEGIN IMMEDIATE");
            owner.CreateSchema(_connection);
            SqliteDatabase.Execute(_connection, "COMMIT");
        }

        _readers = new ReaderPool(database, faults);
        _checkpointer = new Checkpointer(database.OpenCheckpointer(), faults);
        _writer = new SqliteWriter(_connection, owners, _checkpointer, faults, _recent, metrics);
    }

    /// <inheritdoc />
    public ValueTask<StoredConversation?> LoadAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_readers.Read(reader => reader.Load(conversation)));

    /// <inheritdoc />
    public ValueTask<StoredTurn?> FindAsync(
        ConversationId conversation, string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_readers.Read(reader => reader.Find(conversation, key)));

    /// <inheritdoc />
    public ValueTask<ReadOnlyMemory<byte>> ReadLastInboundAsync(
        ConversationId conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_readers.Read(reader => reader.ReadLastInbound(conversation)));

    /// <inheritdoc />
    public Task<CommitOutcome> CommitAsync(TurnCommit commit) => _writer.CommitAsync(commit);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<DueConversation>> ReadDueAsync(int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<DueConversation>>(_readers.Read(reader => reader.ReadDue(limit)));

    /// <inheritdoc />
    public ValueTask<LogPage?> ReadAsync(
        ConversationId conversation, long after, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_recent.TryRead(conversation, after, limit, out var page)
            ? page
            : _readers.Read(reader => reader.ReadLog(conversation, after, limit, LogAudience.Conversation)));

    /// <inheritdoc />
    public ValueTask<LogPage?> ReadAllAsync(
        ConversationId conversation, long after, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_readers.Read(reader => reader.ReadLog(conversation, after, limit, LogAudience.Internal)));

    /// <summary>
    /// Writes what still waits, then closes. The container calls it once for each name that it knows the store by.
    /// </summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _writer.Dispose();
        _checkpointer.Dispose();
        _readers.Dispose();
        _connection.Dispose();
    }
}
