using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using BlinkAudioBot.Channels.Connector.Ledger;
using BlinkAudioBot.Conversations;
using BotFramework.Connector;
using BotFramework.Schema;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>
/// Tells channels that an agent types: now or never. While a channel is slow to take one, later ones of that conversation are
/// forgotten, and other conversations do not notice.
/// </summary>
internal sealed partial class LiveTyping(ChannelAddresses addresses, ChannelSender sender, ILogger<LiveTyping> logger)
{
    private const int MostUnderWay = 100;

    private readonly Lock _gate = new();

    // Under the gate.
    private readonly Dictionary<ConversationId, Task> _underWay = [];
    private bool _isStopped;

    /// <summary>Sends a typing activity, unless one is on its way there already. For any thread.</summary>
    public void Send(ConversationId conversation, ReadOnlyMemory<byte> activity)
    {
        lock (_gate)
        {
            if (!_isStopped && _underWay.Count < MostUnderWay && !_underWay.ContainsKey(conversation))
            {
                // Off the grain's thread, which this may be.
                _underWay.Add(conversation, Task.Run(() => RunAsync(conversation, activity)));
            }
        }
    }

    /// <summary>Sends nothing more; done when what is under way is.</summary>
    public Task StopAsync()
    {
        lock (_gate)
        {
            _isStopped = true;
            return Task.WhenAll([.. _underWay.Values]);
        }
    }

    [SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "The boundary of the worker.")]
    private async Task RunAsync(ConversationId conversation, ReadOnlyMemory<byte> json)
    {
        try
        {
            await SendAsync(conversation, json);
        }
        catch (StoreUnavailableException)
        {
            // The store has said so; by the time that it is back, nobody types any more.
        }
        catch (Exception exception)
        {
            LogFailed(exception, conversation);
        }
        finally
        {
            lock (_gate)
            {
                _underWay.Remove(conversation);
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
