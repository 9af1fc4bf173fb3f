using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Conversations;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.DirectLine.Activities;

/// <summary>Hands stamped activities to their conversations.</summary>
internal sealed class Inbox(IGrainFactory grains, DirectLineMetrics metrics)
{
    /// <summary>Posts one activity; done when it is committed.</summary>
    /// <returns>The receipt of an accepted or repeated activity, or the error.</returns>
    /// <remarks>
    /// Not cancelled when the client goes away: the turn would run again for its retry, and cost twice.
    /// </remarks>
    public async Task<(TurnReceipt? Receipt, ChannelError? Error)> PostAsync(
        ConversationId conversation, Activity activity, string? key, bool mustExist)
    {
        var inbound = new InboundActivity { Activity = activity, Key = key, MustExist = mustExist };
        try
        {
            var grain = grains.GetGrain<IConversationGrain>(conversation.Value);
            return Answer(await grain.PostAsync(inbound, CancellationToken.None));
        }
        catch (Exception exception) when (exception is TimeoutException or OrleansException)
        {
            // Whether the turn was committed is unknown; with its key the client may ask again.
            return (null, DirectLineErrors.Unavailable);
        }
    }

    private (TurnReceipt? Receipt, ChannelError? Error) Answer(TurnReceipt receipt)
    {
        switch (receipt.Status)
        {
            case TurnStatus.Accepted or TurnStatus.Repeated:
                metrics.Posted();
                return (receipt, null);
            case TurnStatus.UnknownConversation:
                return (null, DirectLineErrors.ConversationNotFound);
            case TurnStatus.Unavailable or TurnStatus.KeyReused:
            default:
                return (null, DirectLineErrors.Unavailable with { RetryAfter = receipt.RetryAfter });
        }
    }
}
