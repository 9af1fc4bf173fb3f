using BlinkAudioBot.Conversations;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.Connector.Sending;

internal sealed partial class DeliveryWorker
{
    [LoggerMessage(
        EventId = 2313, Level = LogLevel.Error, Message = "Deliveries of {Conversation} stopped; next attempt in {Wait}")]
    private partial void LogStopped(Exception exception, ConversationId conversation, TimeSpan wait);

    [LoggerMessage(
        EventId = 2314, Level = LogLevel.Error, Message = "The unfinished deliveries cannot be read; next attempt in {Wait}")]
    private partial void LogUnread(Exception exception, TimeSpan wait);
}
