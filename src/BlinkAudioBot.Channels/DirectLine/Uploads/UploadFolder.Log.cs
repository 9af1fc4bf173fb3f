using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.DirectLine.Uploads;

internal sealed partial class UploadFolder
{
    [LoggerMessage(
        EventId = 2190, Level = LogLevel.Error, Message = "Files past UploadLifetime cannot be deleted; next attempt in an hour")]
    private partial void LogNotDeleted(Exception exception);
}
