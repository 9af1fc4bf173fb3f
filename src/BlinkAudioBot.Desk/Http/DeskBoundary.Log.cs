using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Http;

internal sealed partial class DeskBoundary
{
    [LoggerMessage(2402, LogLevel.Error, "Desk request {Method} {Path} failed")]
    private partial void LogRequestFailed(Exception exception, string method, string path);
}
