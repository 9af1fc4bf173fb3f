using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Connector;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>
/// Tells a channel what its conversation's log says, in order: the next entry waits until the channel has taken the one
/// before it, or that one is given up. One run at a time for a conversation.
/// </summary>
internal sealed partial class ConversationDelivery(
    Deliveries deliveries,
    DeliveryRequests requests,
    ChannelSender sender,
    IConversationLog log,
    DeliveryPace pace,
    ILogger<ConversationDelivery> logger)
{
    private const int PageSize = 50;

    /// <summary>Delivers all that the log holds beyond the conversation's position.</summary>
    /// <exception cref="StoreUnavailableException">The log or the deliveries cannot be used now; run it again later.</exception>
    /// <exception cref="OperationCanceledException">The server stops; the next start goes on.</exception>
    public async Task RunAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var position = deliveries.Find(conversation)?.Position;
        while (position is { } place && await log.ReadAsync(conversation, place, PageSize, cancellationToken) is { } page)
        {
            foreach (var entry in page.Entries)
            {
                await DeliverAsync(conversation, entry, cancellationToken);
            }

            position = page.More ? page.Watermark : null;
        }
    }

    private async Task DeliverAsync(ConversationId conversation, LogEntry entry, CancellationToken cancellationToken)
    {
        var since = pace.Now;
        for (var failures = 1; ; failures++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await TryAsync(conversation, entry, cancellationToken) is not { } result)
            {
                return;
            }

            if (result.IsSuccess)
            {
                deliveries.Delivered(conversation, entry.Sequence, result.Id);
                pace.Metrics.Delivered();
                return;
            }

            if (!RetrySchedule.IsWorthRepeating(result) || pace.IsOver(since))
            {
                Bury(conversation, entry, result);
                return;
            }

            var chance = RandomNumberGenerator.GetInt32(1_001) / 1_000.0;
            var wait = RetrySchedule.Wait(failures, result.RetryAfter, chance);
            LogRetry(conversation, entry.Sequence, failures, result.Status, result.Reason, wait);
            pace.Metrics.Retried();
            await pace.WaitAsync(wait, cancellationToken);
        }
    }

    /// <returns>What became of one attempt; null when there is nothing to tell the channel.</returns>
    [SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "One entry must not hold up the rest for ever.")]
    private async Task<ConnectorResult?> TryAsync(
        ConversationId conversation, LogEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            // Read each time: the channel may have moved while it could not be reached.
            return deliveries.Find(conversation)?.Address is { } address
                && await requests.CreateAsync(conversation, entry, address, cancellationToken) is { } request
                ? await pace.RunAsync(() => sender.SendAsync(address, request), cancellationToken)
                : null;
        }
        catch (Exception exception) when (exception is not (StoreUnavailableException or OperationCanceledException))
        {
            LogUnfit(exception, conversation, entry.Sequence);
            return new ConnectorResult(400) { Reason = exception.GetType().FullName };
        }
    }

    private void Bury(ConversationId conversation, LogEntry entry, ConnectorResult result)
    {
        deliveries.Bury(conversation, entry.Sequence, result);
        LogBuried(conversation, entry.Sequence, result.Status, result.Reason);
        pace.Metrics.Buried();
    }
}
