using BlinkAudioBot.Channels.Connector.Ledger;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Connector;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>Tells a channel of one entry of its conversation's log.</summary>
internal sealed class EntryDelivery(
    Deliveries deliveries, ChannelAddresses addresses, DeliveryRequests requests, ConversationSender sender, DeliveryPace pace)
{
    /// <summary>Makes the entry's calls, once, and keeps what the channel took.</summary>
    /// <returns>The first call that failed, or else the last; null when there is nothing to tell the channel.</returns>
    /// <exception cref="StoreUnavailableException">The log or the deliveries cannot be used now.</exception>
    public async Task<ConnectorResult?> TryAsync(
        ConversationId conversation, LogEntry entry, CancellationToken cancellationToken)
    {
        // Read each time: the channel may have moved while it could not be reached.
        if (addresses.Find(conversation) is not { } address
            || await requests.CreateAsync(conversation, entry, address, cancellationToken) is not { Count: > 0 } calls)
        {
            return null;
        }

        ConnectorResult? outcome = null;
        foreach (var call in calls)
        {
            var result = await pace.RunAsync(() => sender.SendAsync(conversation, address, call), cancellationToken);
            outcome = outcome is { IsSuccess: false } ? outcome : result;
            if (RetrySchedule.IsWorthRepeating(result))
            {
                return result;
            }
        }

        if (outcome is { IsSuccess: true, Id: var id })
        {
            var visit = calls is [{ Message: { } message }] && ConnectorConversation.CanUpdate(conversation)
                ? AnsweredCards.VisitOf(message)
                : null;
            deliveries.Delivered(conversation, entry.Sequence, id, visit);
        }

        return outcome;
    }
}
