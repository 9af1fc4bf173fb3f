namespace BlinkAudioBot.Conversations.DueTimes;

internal sealed partial class DueTimeWorker
{
    [LoggerMessage(2201, LogLevel.Error, "Due conversations could not be told; trying again in {RetryAfter}.")]
    private partial void LogPassFailed(Exception exception, TimeSpan retryAfter);
}
