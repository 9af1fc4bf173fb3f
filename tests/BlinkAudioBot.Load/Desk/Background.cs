using System.Collections.Concurrent;

namespace BlinkAudioBot.Load.Desk;

/// <summary>What goes on by itself; the first fault stops the measurement.</summary>
internal sealed class Background(CancellationTokenSource stop)
{
    private readonly ConcurrentQueue<Task> _failed = new();

    public void Add(Task task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            _ = task.ContinueWith(Fail, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
    }

    /// <summary>Throws what has failed, if anything has.</summary>
    public Task CheckAsync() => _failed.TryPeek(out var failed) ? failed : Task.CompletedTask;

    private void Fail(Task task)
    {
        _failed.Enqueue(task);
        stop.Cancel();
    }
}
