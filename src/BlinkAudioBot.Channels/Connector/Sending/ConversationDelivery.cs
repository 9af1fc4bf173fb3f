using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using BlinkAudioBot.Channels.Connector.Ledger;
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
    EntryDelivery entries,
    IConversationLog log,
    DeliveryPace pace,
    ILogger<ConversationDelivery> logger)
{
    private const int PageSize = 50;

    /// <summary>Delivers what an operator wants sent again, and then all that the log holds beyond the conversation's position.</summary>
    /// <exception cref="StoreUnavailableException">The log or the deliveries cannot be used now; run it again later.</exception>
    /// <exception cref="OperationCanceledException">The server stops; the next start goes on.</exception>
    public async Task RunAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        foreach (var sequence in deliveries.FindResends(conversation))
        {
            await SendAgainAsync(conversation, sequence, cancellationToken);
        }

        var position = deliveries.FindPosition(conversation);
        while (position is { } place && await log.ReadAsync(conversation, place, PageSize, cancellationToken) is { } page)
        {
            foreach (var entry in page.Entries)
            {
                await DeliverAsync(conversation, entry, cancellationToken);
            }

            position = page.More ? page.Watermark : null;
        }
    }

    private async Task SendAgainAsync(ConversationId conversation, long sequence, CancellationToken cancellationToken)
    {
        if (await log.ReadAsync(conversation, sequence - 1, limit: 1, cancellationToken) is not { Entries: [var entry] }
            || !await DeliverAsync(conversation, entry, cancellationToken))
        {
            // What it was to change is not there any more.
            deliveries.Delivered(conversation, sequence, channelId: null, visit: null);
        }
    }

    /// <returns>Whether there was anything to tell the channel.</returns>
    private async Task<bool> DeliverAsync(ConversationId conversation, LogEntry entry, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await TryAsync(conversation, entry, cancellationToken) is not { } result)
            {
                return false;
            }

            if (result.IsSuccess)
            {
                pace.Metrics.Delivered();
                return true;
            }

            var (since, attempts) = deliveries.Failed(conversation, entry.Sequence, result);
            if (!RetrySchedule.IsWorthRepeating(result) || pace.IsOver(since))
            {
                Bury(conversation, entry, result);
                return true;
            }

            var chance = RandomNumberGenerator.GetInt32(1_001) / 1_000.0;
            var wait = RetrySchedule.Wait(attempts, result.RetryAfter, chance);
            LogRetry(conversation, entry.Sequence, attempts, result.Status, result.Reason, wait);
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
            return await entries.TryAsync(conversation, entry, cancellationToken);
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
