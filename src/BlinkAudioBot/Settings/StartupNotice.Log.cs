namespace BlinkAudioBot.Settings;

internal sealed partial class StartupNotice
{
    [LoggerMessage(1, LogLevel.Information, "BlinkAudioBot is ready. Open {Address}/ to talk to it")]
    private partial void LogAddress(string address);

    [LoggerMessage(2, LogLevel.Information, "Conversations are kept in {DataFolder}")]
    private partial void LogDataFolder(string dataFolder);
}
