using System.Net;
using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using BlinkAudioBot.Conversations.Log;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.DirectLine.Returning;

/// <summary>POST /api/return: the token of a link for one that is good in the conversation to which the link leads.</summary>
internal sealed class ReturnEndpoint(
    CallerAuthenticator authenticator, TokenIssuer tokens, DirectLineLimits limits, IConversationLog log)
{
    /// <summary>Answers as for a new visitor, but of a conversation that exists.</summary>
    public async Task<ChannelError?> ExchangeAsync(HttpContext context)
    {
        if (limits.CountToken(context.Connection.RemoteIpAddress ?? IPAddress.None) is { } refused)
        {
            return refused;
        }

        var (visitor, error) = await authenticator.AuthenticateForAsync(ReturnLinks.Purpose, context.Request);
        if (visitor is null)
        {
            return error;
        }

        // Nothing is after the greatest place: it is only asked whether there is such a conversation.
        if (await log.ReadAsync(visitor.Conversation, long.MaxValue, limit: 1, context.RequestAborted) is null)
        {
            return DirectLineErrors.ConversationNotFound;
        }

        new TokenAnswer(visitor, tokens.Issue(visitor), tokens.Lifetime) { WithUserId = true }.Write(context.Response);
        return null;
    }
}
