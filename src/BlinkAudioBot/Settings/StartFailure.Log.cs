using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Settings;

internal sealed partial class StartFailure
{
    [LoggerMessage(3, LogLevel.Critical, "BlinkAudioBot cannot start. {Reason}")]
    private partial void LogCannotStart(string reason);

    [LoggerMessage(4, LogLevel.Critical, "{Fault}")]
    private partial void LogFault(ContentFault fault);
}
