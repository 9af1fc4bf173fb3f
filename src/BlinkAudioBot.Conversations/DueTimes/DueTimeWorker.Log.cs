namespace BlinkAudioBot.Conversations.DueTimes;

internal sealed partial class DueTimeWorker
{
    [LoggerMessage(2201, LogLevel.Error, "Due conversations could not be read; trying again in {RetryAfter}.")]
    private partial void LogPassFailed(Exception exception, TimeSpan retryAfter);

    [LoggerMessage(2202, LogLevel.Error,
        "Conversation {Conversation} could not be told that it is due; trying again in {RetryAfter}.")]
    private partial void LogPostFailed(Exception exception, ConversationId conversation, TimeSpan retryAfter);
}
