using System.Diagnostics.CodeAnalysis;
using BlinkAudioBot.Conversations.Commits;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>
/// The one writer: a thread that commits what waits in one transaction, flushes, and tells the grains. A thread of
/// its own because a flush blocks, and on one core the thread pool has one thread. On dispose it writes what still
/// waits, then ends.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int PagesWritten = 9;

    private readonly CommitQueue _queue = new();
    private readonly Thread _thread;
    private readonly SqliteConnection _connection;
    private readonly Checkpointer _checkpointer;
    private readonly StoreFaults _faults;
    private readonly RecentTurns _recent;
    private readonly CommitMetrics _metrics;

    // Below: the writer's thread alone.
    private readonly TurnWriter _turns;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollBack;

    public SqliteWriter(
        SqliteConnection connection,
        ICommitParticipant[] participants,
        Checkpointer checkpointer,
        StoreFaults faults,
        RecentTurns recent,
        CommitMetrics metrics)
    {
        _connection = connection;
        _checkpointer = checkpointer;
        _faults = faults;
        _recent = recent;
        _metrics = metrics;
        _turns = new TurnWriter(connection, participants);
        _begin = new SqliteStatement(connection, "BEGIN IMMEDIATE");
        _commit = new SqliteStatement(connection, "COMMIT");
        _rollBack = new SqliteStatement(connection, "ROLLBACK");
        _thread = new Thread(Run) { Name = "Conversation writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Hands a turn to the writer.</summary>
    /// <exception cref="StoreUnavailableException">The commit failed, or the writer has stopped.</exception>
    public Task<CommitOutcome> CommitAsync(TurnCommit commit)
    {
        var pending = new PendingCommit(commit);
        return _queue.TryAdd(pending)
            ? pending.Task
            : Task.FromException<CommitOutcome>(new StoreUnavailableException("The store has stopped."));
    }

    public void Dispose()
    {
        _queue.Complete();
        _thread.Join();
        _begin.Dispose();
        _commit.Dispose();
        _rollBack.Dispose();
        _turns.Dispose();
    }

    private void Run()
    {
        List<PendingCommit> batch = [];
        while ((batch = _queue.TakeAll(batch)).Count > 0)
        {
            WriteAndTell(batch);
        }
    }

    [SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "The boundary of the writer's thread.")]
    private void WriteAndTell(List<PendingCommit> batch)
    {
        var started = _metrics.Start();
        try
        {
            lock (_checkpointer.Writing)
            {
                Write(batch);
            }
        }
        catch (Exception exception)
        {
            Fail(batch, exception);
            return;
        }

        var pages = TakePagesWritten();
        _metrics.Committed(batch.Count(pending => pending.IsCommitted), pages, started);
        _checkpointer.Grown(pages);
        _faults.Passed();
        foreach (var pending in batch)
        {
            Tell(pending);
        }
    }

    private void Write(List<PendingCommit> batch)
    {
        _begin.Run();
        foreach (var pending in batch)
        {
            WriteTurn(pending);
        }

        _commit.Run();
    }

    [SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "A participant fails its own turn alone.")]
    private void WriteTurn(PendingCommit pending)
    {
        try
        {
            pending.Outcome = _turns.Write(pending.Commit);
        }
        catch (Exception exception) when (exception is not SqliteException)
        {
            _faults.Refused(pending.Commit.Conversation, exception);
            pending.Fault = exception;
        }
    }

    private void Tell(PendingCommit pending)
    {
        if (pending.Fault is { } fault)
        {
            pending.SetException(new StoreUnavailableException("A participant failed.", fault));
            return;
        }

        if (pending.IsCommitted)
        {
            _recent.Add(pending.Commit);
        }

        pending.SetResult(pending.Outcome);
    }

    private void Fail(List<PendingCommit> batch, Exception exception)
    {
        RollBack();
        _faults.Failed(batch.Count, exception);
        foreach (var pending in batch)
        {
            // The failure may have come after the point of no return, so what is remembered may be old.
            _recent.Forget(pending.Commit.Conversation);
            pending.SetException(new StoreUnavailableException("The commit failed.", exception));
        }
    }

    private void RollBack()
    {
        try
        {
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            {
                _rollBack.Run();
            }
        }
        catch (SqliteException)
        {
            // The transaction stays open; the next batch fails on it, says why, and tries this again.
        }
    }

    private long TakePagesWritten()
    {
        _ = raw.sqlite3_db_status(_connection.Handle, PagesWritten, out var pages, out _, 1);
        return pages;
    }
}
