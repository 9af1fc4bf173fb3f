using BlinkAudioBot.Channels.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BlinkAudioBot.Channels.DirectLine.Streaming;

/// <summary>GET conversations/{id}/stream: lets a WebSocket in.</summary>
internal sealed class StreamEndpoint(StreamTickets tickets, DirectLineLimits limits, ConversationSockets sockets)
{
    /// <summary>Redeems the ticket, and serves the socket until it ends.</summary>
    public async Task<ChannelError?> ConnectAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineErrors.WebSocketExpected;
        }

        if (tickets.Redeem(context.Request.Query["t"].ToString()) is not { } ticket
            || ticket.Visitor.Conversation.Value != context.GetRouteValue("id") as string)
        {
            return DirectLineErrors.TicketInvalid;
        }

        var (lease, error) = limits.OpenSocket(ticket.Visitor.UserId);
        if (lease is null)
        {
            return error;
        }

        using (lease)
        {
            await sockets.ServeAsync(context, ticket);
        }

        return null;
    }
}
