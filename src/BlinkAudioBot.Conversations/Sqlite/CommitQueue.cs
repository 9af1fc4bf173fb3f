namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>What waits for the writer. Grains add, the writer takes all there is at once.</summary>
internal sealed class CommitQueue
{
    private readonly object _gate = new();
    private List<PendingCommit> _waiting = [];
    private bool _completed;

    /// <summary>Adds a commit.</summary>
    /// <returns>False when the writer has stopped.</returns>
    public bool TryAdd(PendingCommit commit)
    {
        lock (_gate)
        {
            if (_completed)
            {
                return false;
            }

            _waiting.Add(commit);
            if (_waiting.Count == 1)
            {
                Monitor.Pulse(_gate);
            }

            return true;
        }
    }

    /// <summary>
    /// Waits for a commit, then takes all that wait. Never waits for more to come, but lets whatever is ready to run go
    /// first: on a busy core that fills the batch, on an idle one it takes no time.
    /// </summary>
    /// <param name="done">The batch taken before, to be reused.</param>
    /// <returns>The batch; empty once completed.</returns>
    public List<PendingCommit> TakeAll(List<PendingCommit> done)
    {
        done.Clear();
        WaitForOne();
        Thread.Yield();
        lock (_gate)
        {
            var batch = _waiting;
            _waiting = done;
            return batch;
        }
    }

    /// <summary>Refuses further commits; those that wait are still taken.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _completed = true;
            Monitor.Pulse(_gate);
        }
    }

    private void WaitForOne()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_completed)
            {
                Monitor.Wait(_gate);
            }
        }
    }
}
