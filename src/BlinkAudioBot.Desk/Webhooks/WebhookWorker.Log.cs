using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Webhooks;

internal sealed partial class WebhookWorker
{
    [LoggerMessage(2423, LogLevel.Warning, "{Count} events were for webhooks that are not set any more; the verb dead-letters lists them")]
    private partial void LogOrphans(int count);

    [LoggerMessage(2424, LogLevel.Error, "What was for webhooks that are not set any more is kept until the next start")]
    private partial void LogUnread(Exception exception);
}
