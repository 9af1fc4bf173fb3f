namespace BlinkAudioBot.Settings;

internal sealed partial class StartFailure
{
    [LoggerMessage(3, LogLevel.Critical, "BlinkAudioBot cannot start. {Reason}")]
    private partial void LogCannotStart(string reason);
}
