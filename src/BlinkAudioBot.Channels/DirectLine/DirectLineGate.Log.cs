using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.DirectLine;

internal sealed partial class DirectLineGate
{
    [LoggerMessage(EventId = 2100, Level = LogLevel.Error, Message = "Direct Line request {Method} {Path} failed")]
    private partial void LogRequestFailed(Exception exception, string method, string path);
}
