using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;

namespace BlinkAudioBot.Desk.Events;

/// <summary>Works at start, whenever its bell rings, and when the work itself says so. A failure is told, and tried again.</summary>
internal abstract class BellWorker(EffectBell bell, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>The clock.</summary>
    protected TimeProvider Time { get; } = time;

    /// <summary>The least time between two times of work.</summary>
    protected virtual TimeSpan Pause => TimeSpan.Zero;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var next = await TryAsync(stoppingToken);
                await Task.Delay(Pause, Time, stoppingToken);
                await bell.WaitAsync(next, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped while it slept, which the host would log as a fault when another service keeps it from starting.
        }
    }

    /// <summary>Does what there is to do.</summary>
    /// <returns>When to work again, if the bell does not ring before.</returns>
    protected abstract Task<DateTimeOffset> WorkAsync(CancellationToken cancellationToken);

    /// <summary>Tells the operator that it failed.</summary>
    protected abstract void LogFailed(Exception exception, TimeSpan retryAfter);

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The boundary of the worker.")]
    private async Task<DateTimeOffset> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await WorkAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, RetryAfter);
            return Time.GetUtcNow() + RetryAfter;
        }
    }
}
