using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Waiting;

internal sealed partial class QueueWorker
{
    [LoggerMessage(2440, LogLevel.Error, "Those who wait could not be told; trying again in {RetryAfter}")]
    private partial void LogUntold(Exception exception, TimeSpan retryAfter);
}
