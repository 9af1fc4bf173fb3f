using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>
/// Moves commits from the write-ahead log into the database file, on a thread and a connection of its own, so that no
/// commit pays for it. Writers go on while the bulk is copied; only the restart of the log, a few pages and one
/// flush, holds them up.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    // A commit's flush waits for what a checkpoint has dirtied, so little and often.
    private const long PagesBetween = 1_024;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly AutoResetEvent _wake = new(false);
    private readonly SqliteConnection _connection;
    private readonly StoreFaults _faults;
    private readonly Thread _thread;
    private long _pages;
    private volatile bool _stopping;

    public Checkpointer(SqliteConnection connection, StoreFaults faults)
    {
        _connection = connection;
        _faults = faults;
        _thread = new Thread(Run) { Name = "Conversation checkpoints", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Held by the writer during a transaction, here while the log restarts.</summary>
    public Lock Writing { get; } = new();

    /// <summary>Says how many pages a commit added to the log.</summary>
    public void Grown(long pages)
    {
        if (Interlocked.Add(ref _pages, pages) >= PagesBetween)
        {
            _wake.Set();
        }
    }

    public void Dispose()
    {
        _stopping = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
        _connection.Dispose();
    }

    private void Run()
    {
        while (!_stopping)
        {
            _wake.WaitOne(Interval);
            if (Interlocked.Exchange(ref _pages, 0) > 0)
            {
                Checkpoint();
            }
        }
    }

    private void Checkpoint()
    {
        try
        {
            SqliteDatabase.Execute(_connection, "PRAGMA wal_checkpoint(PASSIVE)");
            lock (Writing)
            {
                // Without this the log would grow for as long as there is never a moment without a commit.
                SqliteDatabase.Execute(_connection, "PRAGMA wal_checkpoint(RESTART)");
            }
        }
        catch (SqliteException exception)
        {
            _faults.CheckpointFailed(exception);
        }
    }
}
