namespace BlinkAudioBot.Conversations.Sqlite;

internal sealed partial class StoreFaults
{
    [LoggerMessage(2101, LogLevel.Error,
        "Cannot commit to \"{Path}\": {Reason} {Turns} turns were refused (503) and not kept; senders may retry. {Advice}.")]
    private partial void LogCommitFailed(Exception exception, string path, string reason, long turns, string advice);

    [LoggerMessage(2102, LogLevel.Information, "Commits to \"{Path}\" work again, after {Turns} refused turns.")]
    private partial void LogCommitsWorkAgain(string path, long turns);

    [LoggerMessage(2103, LogLevel.Error, "A turn of conversation {Conversation} was not kept: a commit participant threw.")]
    private partial void LogParticipantFailed(Exception exception, ConversationId conversation);

    [LoggerMessage(2104, LogLevel.Warning,
        "Cannot checkpoint \"{Path}\": {Reason} Its write-ahead log grows meanwhile. {Advice}.")]
    private partial void LogCheckpointFailed(Exception exception, string path, string reason, string advice);

    [LoggerMessage(2105, LogLevel.Error, "Cannot read \"{Path}\": {Reason} {Advice}.")]
    private partial void LogReadFailed(Exception exception, string path, string reason, string advice);
}
