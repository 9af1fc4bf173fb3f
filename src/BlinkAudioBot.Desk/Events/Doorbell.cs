using System.Threading.Channels;

namespace BlinkAudioBot.Desk.Events;

/// <summary>Wakes one worker; rung while nobody sleeps, it wakes the next who would. Rung from any thread.</summary>
internal sealed class Doorbell(TimeProvider time)
{
    // A timer cannot run for much longer; to wake for nothing once an hour costs nothing.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    private readonly Channel<byte> _rung = Channel.CreateBounded<byte>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes the worker.</summary>
    public void Ring() => _rung.Writer.TryWrite(0);

    /// <summary>Sleeps until a time, or until it was rung since the last call.</summary>
    /// <exception cref="OperationCanceledException">The wait was abandoned.</exception>
    public async Task WaitAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var sleep = until - time.GetUtcNow();
        if (sleep > TimeSpan.Zero && !_rung.Reader.TryRead(out _))
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var rung = _rung.Reader.WaitToReadAsync(stop.Token).AsTask();
            var slept = Task.Delay(sleep < LongestSleep ? sleep : LongestSleep, time, stop.Token);

            // The timer knows nothing of time that went by before it began.
            if (until > time.GetUtcNow())
            {
                await Task.WhenAny(rung, slept);
            }

            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            _rung.Reader.TryRead(out _);
        }
    }
}
