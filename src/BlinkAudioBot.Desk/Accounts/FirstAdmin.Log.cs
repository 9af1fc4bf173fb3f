using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Accounts;

internal sealed partial class FirstAdmin
{
    [LoggerMessage(2400, LogLevel.Information, "The desk has no admin yet. Within a day, open {Link} to become the first; it works once")]
    private partial void LogFirstAdmin(string link);
}
