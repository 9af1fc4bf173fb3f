using BlinkAudioBot.Channels.Connector.Ledger;
using BlinkAudioBot.Conversations;
using BotFramework.Connector;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>
/// Makes a conversation's calls. A personal chat that the channel knows no longer is begun anew, and what was to be said there is
/// said in the new one: so the bot can write first to somebody of whom only the address is left.
/// </summary>
internal sealed class ConversationSender(ChannelSender sender, ChannelAddresses addresses)
{
    private const int Forbidden = 403;
    private const int NotFound = 404;
    private const string ConversationNotFound = "ConversationNotFound";

    /// <summary>Makes one call; when a message finds no conversation, begins it and sends there once.</summary>
    /// <exception cref="StoreUnavailableException">The new address cannot be kept now.</exception>
    public async Task<ConnectorResult> SendAsync(ConversationId conversation, ChannelAddress address, DeliveryCall call)
    {
        var result = await sender.SendAsync(address, call.Request);
        if (!IsGone(result) || call.Message is not { } message || address.Begin() is not { } begin)
        {
            return result;
        }

        var begun = await sender.SendAsync(address, begin);
        if (!begun.IsSuccess || string.IsNullOrEmpty(begun.Id))
        {
            return RetrySchedule.IsWorthRepeating(begun) ? begun : result;
        }

        var place = address.At(begun.Id);
        addresses.Move(conversation, place);
        return await sender.SendAsync(
            place, ConnectorRequest.Send(begun.Id, OutgoingActivity.Address(message, place, replyTo: null)));
    }

    private static bool IsGone(ConnectorResult result) =>
        result.Status == NotFound || result is { Status: Forbidden, Code: ConversationNotFound };
}
