using System.Net.WebSockets;
using BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace BlinkAudioBot.Channels.DirectLine.Streaming;

/// <summary>Serves sockets from the handshake to the goodbye.</summary>
internal sealed class ConversationSockets(
    IConversationLog log,
    IConversationWatch watch,
    PublicAddress publicAddress,
    TokenIssuer tokens,
    DirectLineMetrics metrics,
    SocketTimes times,
    IHostApplicationLifetime lifetime)
{
    /// <summary>
    /// Accepts the request's socket and sends the conversation down it until either end is done, or the server stops.
    /// </summary>
    public async Task ServeAsync(HttpContext context, StreamTicket ticket)
    {
        // The pings find a dead end that never says goodbye; the empty frames are for clients that count frames.
        var interval = times.KeepAliveInterval;
        var accept = new WebSocketAcceptContext { KeepAliveInterval = interval, KeepAliveTimeout = interval };
        using var socket = await context.WebSockets.AcceptWebSocketAsync(accept);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, lifetime.ApplicationStopping);
        using var closing = new CancellationTokenSource(Timeout.InfiniteTimeSpan, times.Clock);
        metrics.SocketOpened();
        try
        {
            var receiving = IgnoreUntilClosedAsync(socket, ending, closing.Token);
            await SendUntilEndedAsync(context, socket, ticket, ending.Token);
            closing.CancelAfter(times.SendTimeout);
            await CloseAsync(socket, closing.Token);
            await receiving;
        }
        finally
        {
            metrics.SocketClosed();
        }
    }

    private async Task SendUntilEndedAsync(
        HttpContext context, WebSocket socket, StreamTicket ticket, CancellationToken cancellationToken)
    {
        var conversation = ticket.Visitor.Conversation;
        var links = new VisitorLinks(publicAddress.EncodedFor(context.Request), ticket.Visitor, tokens);
        using var news = watch.Subscribe(conversation);
        using var sender = new ConversationSocket(socket, log, news, links, times);
        try
        {
            await sender.SendAsync(conversation, ticket.Watermark, cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The end of every socket: whatever it missed is in the log, for the next one.
        }
        catch (StoreUnavailableException)
        {
            // The store has told the operator already; the client is told to come back.
        }
    }

    /// <summary>
    /// Direct Line takes nothing from a socket: empty frames are the client's keep-alive, activities are posted.
    /// </summary>
    private static async Task IgnoreUntilClosedAsync(
        WebSocket socket, CancellationTokenSource ending, CancellationToken cancellationToken)
    {
        var ignored = new byte[64];
        try
        {
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(ignored.AsMemory(), cancellationToken);
            }
            while (received.MessageType != WebSocketMessageType.Close);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // Gone without a goodbye.
        }

        await ending.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var status = socket.State == WebSocketState.CloseReceived
            ? WebSocketCloseStatus.NormalClosure
            : WebSocketCloseStatus.EndpointUnavailable;
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, null, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // Gone while we said goodbye.
        }
    }
}
