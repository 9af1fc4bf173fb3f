using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Waiting;

/// <summary>Tells those who wait whenever a case has changed, when the team comes or goes, and when somebody waits for too long.</summary>
internal sealed partial class QueueWorker(QueueTeller teller, CaseBell bell, TimeProvider time, ILogger<QueueWorker> logger)
    : BackgroundService
{
    // A busy desk changes many cases a second, and nobody who waits needs to know faster.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var next = await TellAsync(stoppingToken);
                await Task.Delay(Pause, time, stoppingToken);
                await bell.WaitAsync(next, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped while it slept, which the host would log as a fault when another service keeps it from starting.
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The boundary of the worker.")]
    private async Task<DateTimeOffset> TellAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await teller.TellAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, RetryAfter);
            return time.GetUtcNow() + RetryAfter;
        }
    }
}
