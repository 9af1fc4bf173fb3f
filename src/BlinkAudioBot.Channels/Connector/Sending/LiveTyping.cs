using System.Text.Json;
using System.Threading.Channels;
using BlinkAudioBot.Channels.Connector.Ledger;
using BlinkAudioBot.Conversations;
using BotFramework.Connector;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>Tells channels that an agent types: now or never, so one that does not get through is forgotten.</summary>
internal sealed class LiveTyping(ChannelAddresses addresses, ChannelSender sender)
{
    private const int MostWaiting = 100;

    private readonly Channel<(ConversationId Conversation, ReadOnlyMemory<byte> Activity)> _waiting =
        Channel.CreateBounded<(ConversationId, ReadOnlyMemory<byte>)>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Leaves a typing activity to be sent. For any thread.</summary>
    public void Add(ConversationId conversation, ReadOnlyMemory<byte> activity) =>
        _waiting.Writer.TryWrite((conversation, activity));

    /// <summary>Sends what is left here.</summary>
    /// <exception cref="OperationCanceledException">The server stops.</exception>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        await foreach (var (conversation, json) in _waiting.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await SendAsync(conversation, json);
            }
            catch (StoreUnavailableException)
            {
                // The store has said so; by the time that it is back, nobody types any more.
            }
        }
    }

    private async Task SendAsync(ConversationId conversation, ReadOnlyMemory<byte> json)
    {
        // What a person types came from the channel itself.
        if (JsonSerializer.Deserialize(json.Span, BotFrameworkJson.Default.Activity) is { From.Role: RoleTypes.Bot } activity
            && addresses.Find(conversation) is { } address)
        {
            var typing = OutgoingActivity.Address(activity, address, replyTo: null);
            await sender.SendAsync(address, ConnectorRequest.Send(address.Conversation, typing));
        }
    }
}
