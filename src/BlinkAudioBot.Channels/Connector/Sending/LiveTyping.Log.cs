using BlinkAudioBot.Conversations;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.Connector.Sending;

internal sealed partial class LiveTyping
{
    [LoggerMessage(EventId = 2315, Level = LogLevel.Error, Message = "Typing in {Conversation} cannot be told")]
    private partial void LogFailed(Exception exception, ConversationId conversation);
}
