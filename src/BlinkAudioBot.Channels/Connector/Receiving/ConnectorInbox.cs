using System.Text.Json;
using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.Connector.Ledger;
using BlinkAudioBot.Channels.Connector.Sending;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector.Receiving;

/// <summary>Hands channels' activities to their conversations, and keeps where each conversation is answered.</summary>
internal sealed class ConnectorInbox(
    ChannelAddresses addresses, IGrainFactory grains, IConversationWatch watch, HandoffReplies replies, TimeProvider time)
{
    private static readonly TurnReceipt PassedOn = new() { Status = TurnStatus.Accepted };

    /// <summary>Posts one activity; done when it is committed.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="callerId">Who vouches for it; null when nobody does.</param>
    /// <returns>The receipt of an accepted or repeated activity, or the error.</returns>
    /// <remarks>Not cancelled when the channel goes away: it sends the activity again, and then hears what became of it.</remarks>
    public async Task<(TurnReceipt? Receipt, ChannelError? Error)> PostAsync(Activity activity, string? callerId)
    {
        var conversation = addresses.FindOrigin(ChannelActivity.ConversationOf(activity));
        var stamped = ChannelActivity.Stamp(activity, time.GetUtcNow());
        if (stamped.Type == ActivityTypes.Typing)
        {
            watch.Typing(conversation, JsonSerializer.SerializeToUtf8Bytes(stamped, BotFrameworkJson.Default.Activity));
            return (PassedOn, null);
        }

        // Before the turn, so that what it says can be delivered as soon as it is committed.
        var reference = stamped.GetConversationReference();
        addresses.Keep(conversation, new ChannelAddress(reference, callerId));
        var (receipt, error) = await PostAsync(
            conversation, new InboundActivity { Activity = stamped, Key = ChannelActivity.KeyOf(stamped) });
        return stamped.DeliveryMode == DeliveryModes.ExpectReplies && receipt is not null
            ? (receipt with { ResponseBody = await replies.CompleteAsync(receipt.ResponseBody, conversation, reference) }, null)
            : (receipt, error);
    }

    private async Task<(TurnReceipt? Receipt, ChannelError? Error)> PostAsync(
        ConversationId conversation, InboundActivity inbound)
    {
        try
        {
            var grain = grains.GetGrain<IConversationGrain>(conversation.Value);
            var receipt = await grain.PostAsync(inbound, CancellationToken.None);
            return receipt.Status is TurnStatus.Accepted or TurnStatus.Repeated
                ? (receipt, null)
                : (null, ConnectorErrors.Unavailable with { RetryAfter = receipt.RetryAfter });
        }
        catch (Exception exception) when (exception is TimeoutException or OrleansException)
        {
            // Whether the turn was committed is unknown; with its key the channel may ask again.
            return (null, ConnectorErrors.Unavailable);
        }
    }
}
