using System.Net;
using BlinkAudioBot.Channels.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>
/// POST /api/visitor-token: a token for a person whom nobody knows, so that no page ever needs a secret.
/// </summary>
internal sealed class VisitorTokenEndpoint(
    TokenIssuer tokens, DirectLineLimits limits, PublicAddress publicAddress, IOptions<DirectLineOptions> options)
{
    /// <summary>Answers a token for a new conversation, to a page that may have one.</summary>
    public ChannelError? Issue(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (!IsAllowedOrigin(context.Request) && !LoopbackRequest.IsLoopback(context.Request))
        {
            return DirectLineErrors.OriginNotAllowed;
        }

        if (limits.CountToken(address) is { } refused)
        {
            return refused;
        }

        var visitor = Visitor.InNewConversation(null);
        new TokenAnswer(visitor, tokens.Issue(visitor), tokens.Lifetime) { WithUserId = true }.Write(context.Response);
        return null;
    }

    private bool IsAllowedOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && (origin == publicAddress.Origin || options.Value.AllowedOrigins.Contains(origin));
    }
}
