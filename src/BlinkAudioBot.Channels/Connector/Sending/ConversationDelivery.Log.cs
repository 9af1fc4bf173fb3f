using BlinkAudioBot.Conversations;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.Connector.Sending;

internal sealed partial class ConversationDelivery
{
    [LoggerMessage(
        EventId = 2310,
        Level = LogLevel.Warning,
        Message = "Delivery of {Conversation}, entry {Sequence}, failed {Failures} times, now with {Status} ({Reason}); "
            + "next attempt in {Wait}")]
    private partial void LogRetry(
        ConversationId conversation, long sequence, int failures, int status, string? reason, TimeSpan wait);

    [LoggerMessage(
        EventId = 2311,
        Level = LogLevel.Error,
        Message = "Delivery of {Conversation}, entry {Sequence}, given up with {Status} ({Reason}); "
            + "the verb dead-letters lists all of them")]
    private partial void LogBuried(ConversationId conversation, long sequence, int status, string? reason);

    [LoggerMessage(
        EventId = 2312, Level = LogLevel.Error, Message = "Entry {Sequence} of {Conversation} cannot be made a call of the channel")]
    private partial void LogUnfit(Exception exception, ConversationId conversation, long sequence);
}
