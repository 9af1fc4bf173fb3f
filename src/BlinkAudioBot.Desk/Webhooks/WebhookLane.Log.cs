using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Webhooks;

internal sealed partial class WebhookLane
{
    [LoggerMessage(2420, LogLevel.Warning, "Webhook event {Type} of case {Reference} was not taken by {Url}, attempt {Attempts}: {Status} {Reason}; tried again in {Wait}")]
    private partial void LogRetry(string type, string reference, Uri? url, int attempts, int status, string reason, TimeSpan wait);

    [LoggerMessage(2421, LogLevel.Error, "Webhook event {Type} of case {Reference} is given up, {Url} answered {Status} {Reason}; send it again with the verb dead-letters")]
    private partial void LogBuried(string type, string reference, Uri? url, int status, string reason);

    [LoggerMessage(2422, LogLevel.Error, "Webhooks cannot be told now; tried again in {Pause}")]
    private partial void LogUnread(Exception exception, TimeSpan pause);

    [LoggerMessage(2425, LogLevel.Error, "Webhook event {Type} of case {Reference} cannot be written")]
    private partial void LogUnfit(Exception exception, string type, string reference);
}
