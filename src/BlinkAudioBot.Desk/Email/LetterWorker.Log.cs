using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Email;

internal sealed partial class LetterWorker
{
    [LoggerMessage(2433, LogLevel.Error, "The sending of e-mails stopped; next attempt in {Wait}")]
    private partial void LogStopped(Exception exception, TimeSpan wait);
}
