namespace BlinkAudioBot.Conversations.Turns;

internal sealed partial class ConversationGrain
{
    [LoggerMessage(2001, LogLevel.Error,
        "The turn of activity {Activity} in conversation {Conversation} failed; the apology was sent.")]
    private partial void LogTurnFailed(Exception exception, ConversationId conversation, string? activity);

    [LoggerMessage(2002, LogLevel.Information,
        "The turn of activity {Activity} in conversation {Conversation} met a conflict.")]
    private partial void LogConflict(ConversationId conversation, string? activity);
}
