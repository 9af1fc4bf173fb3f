using System.Globalization;
using BlinkAudioBot.Channels.Connector.Ledger;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Connector;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>Makes of an entry of the log the calls that tell the channel of it.</summary>
internal sealed class DeliveryRequests(
    Deliveries deliveries, IConversationLog log, HandoffTranscript transcript, PublicAddress publicAddress)
{
    /// <summary>The calls for an entry; ids of the channel are looked up now, when all before it has been delivered.</summary>
    /// <returns>The calls; none when the channel needs none.</returns>
    /// <exception cref="StoreUnavailableException">The log or the deliveries cannot be read now.</exception>
    public async Task<IReadOnlyList<DeliveryCall>> CreateAsync(
        ConversationId conversation, LogEntry entry, ChannelAddress address, CancellationToken cancellationToken)
    {
        if (!entry.FromBot)
        {
            return deliveries.FindAnswer(conversation, entry.Sequence) is { } answer
                ? await UseUpAsync(conversation, answer, address, cancellationToken)
                : [];
        }

        var activity = OutgoingActivity.Read(entry, publicAddress.WithoutRequest());
        if (HandoffEvents.IsInitiate(activity))
        {
            activity = await transcript.AddAsync(activity, conversation, entry.Sequence, cancellationToken) with { RelatesTo = address.Reference };
        }

        return Create(conversation, activity, address) is { } call ? [call] : [];
    }

    private DeliveryCall? Create(ConversationId conversation, Activity activity, ChannelAddress address) => activity switch
    {
        // It went out with the response.
        { DeliveryMode: DeliveryModes.ExpectReplies } => null,
        { Type: ActivityTypes.MessageUpdate } => FindTarget(conversation, activity) is { } id
            ? Update(address, id, activity)
            : null,
        { Type: ActivityTypes.MessageDelete } => FindTarget(conversation, activity) is { } id
            ? new DeliveryCall(ConnectorRequest.Delete(address.Conversation, id))
            : null,
        _ => OutgoingActivity.IsShown(activity, address.Reference.ChannelId)
            ? new DeliveryCall(
                ConnectorRequest.Send(
                    address.Conversation, OutgoingActivity.Address(activity, address, AnsweredId(conversation, activity))),
                activity)
            : null,
    };

    // A question that was shown again or explained has more cards than one.
    private async Task<IReadOnlyList<DeliveryCall>> UseUpAsync(
        ConversationId conversation, CardAnswer answer, ChannelAddress address, CancellationToken cancellationToken)
    {
        var calls = new List<DeliveryCall>();
        foreach (var (sequence, channelId) in deliveries.FindCards(conversation, answer.Visit))
        {
            if (await log.ReadAsync(conversation, sequence - 1, limit: 1, cancellationToken) is { Entries: [var entry] })
            {
                var card = OutgoingActivity.Read(entry, publicAddress.WithoutRequest());
                calls.Add(Update(address, channelId, AnsweredCards.Draw(card, answer)));
            }
        }

        return calls;
    }

    private static DeliveryCall Update(ChannelAddress address, string id, Activity activity)
    {
        var addressed = OutgoingActivity.Address(activity with { Type = ActivityTypes.Message }, address, replyTo: null);
        return new DeliveryCall(ConnectorRequest.Update(address.Conversation, id, addressed with { Id = id }));
    }

    // The bot names what it sent by the place in the log, the channel by an id of its own.
    private string? FindTarget(ConversationId conversation, Activity activity) =>
        IsOwnId(conversation, activity, out var sequence) ? deliveries.FindChannelId(conversation, sequence) : null;

    // What the clock or an agent said answers nothing that the channel knows.
    private static string? AnsweredId(ConversationId conversation, Activity activity) =>
        IsOwnId(conversation, activity, out _) ? null : activity.ReplyToId;

    private static bool IsOwnId(ConversationId conversation, Activity activity, out long sequence)
    {
        sequence = 0;
        var (id, bar) = (activity.ReplyToId ?? string.Empty, activity.ReplyToId?.LastIndexOf('|') ?? -1);
        return bar > 0
            && (id[..bar] == activity.Conversation?.Id || id[..bar] == conversation.Value)
            && long.TryParse(id.AsSpan(bar + 1), NumberStyles.None, CultureInfo.InvariantCulture, out sequence);
    }
}
