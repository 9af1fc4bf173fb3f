namespace BlinkAudioBot.Conversations.DueTimes;

/// <summary>Lets the worker sleep until the next due time, and wakes it when an earlier one is set.</summary>
internal sealed class DueTimeAlarm(TimeProvider time)
{
    // A timer cannot run for longer than some 49 days; waking for nothing once an hour costs nothing.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private TaskCompletionSource _wake = New();
    private DateTimeOffset _until = DateTimeOffset.MaxValue;

    /// <summary>Says that a due time has been committed.</summary>
    public void Set(DateTimeOffset dueAt)
    {
        lock (_gate)
        {
            if (dueAt < _until)
            {
                _until = dueAt;
                _wake.TrySetResult();
            }
        }
    }

    /// <summary>
    /// Forgets what was set so far. Call before reading the due times, so that none set meanwhile is missed.
    /// </summary>
    public void Arm()
    {
        lock (_gate)
        {
            _wake = New();
            _until = DateTimeOffset.MaxValue;
        }
    }

    /// <summary>
    /// Sleeps until a time, or until an earlier one is set; a time set since <see cref="Arm"/> ends it at once.
    /// </summary>
    public async Task SleepAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        Task wake;
        lock (_gate)
        {
            _until = until < _until ? until : _until;
            wake = _wake.Task;
        }

        var sleep = until - time.GetUtcNow();
        if (sleep > TimeSpan.Zero)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(wake, Task.Delay(sleep < LongestSleep ? sleep : LongestSleep, time, stop.Token));
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
