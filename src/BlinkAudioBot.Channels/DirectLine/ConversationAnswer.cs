using BlinkAudioBot.Channels.DirectLine.Streaming;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.DirectLine;

/// <summary>Answers whoever starts a conversation or comes back: a token, and where to listen.</summary>
internal sealed class ConversationAnswer(TokenIssuer tokens, StreamTickets tickets, PublicAddress publicAddress)
{
    /// <summary>Writes it, with a ticket for a socket that begins after a watermark.</summary>
    public void Write(HttpContext context, int status, Visitor visitor, long watermark)
    {
        var path = $"/v3/directline/conversations/{visitor.Conversation}/stream?t={tickets.Issue(visitor, watermark)}";
        var answer = new TokenAnswer(visitor, tokens.Issue(visitor), tokens.Lifetime)
        {
            StreamUrl = publicAddress.WebSocketFor(context.Request) + path,
        };
        answer.Write(context.Response, status);
    }
}
