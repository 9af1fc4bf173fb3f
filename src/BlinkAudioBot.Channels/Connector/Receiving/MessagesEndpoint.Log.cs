using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.Connector.Receiving;

internal sealed partial class MessagesEndpoint
{
    [LoggerMessage(EventId = 2302, Level = LogLevel.Error, Message = "An activity could not be taken")]
    private partial void LogFailed(Exception exception);
}
