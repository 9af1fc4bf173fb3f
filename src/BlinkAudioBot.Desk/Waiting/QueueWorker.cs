using BlinkAudioBot.Desk.Events;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Waiting;

/// <summary>Tells those who wait whenever the queue has changed, when the team comes or goes, and when somebody waits for too long.</summary>
internal sealed partial class QueueWorker(QueueTeller teller, CaseBell bell, TimeProvider time, ILogger<QueueWorker> logger)
    : BellWorker(bell, time)
{
    /// <summary>A busy queue changes many times a second, and nobody who waits needs to know faster.</summary>
    protected override TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc />
    protected override Task<DateTimeOffset> WorkAsync(CancellationToken cancellationToken) => teller.TellAsync(cancellationToken);

    /// <inheritdoc />
    protected override void LogFailed(Exception exception, TimeSpan retryAfter) => LogUntold(exception, retryAfter);
}
