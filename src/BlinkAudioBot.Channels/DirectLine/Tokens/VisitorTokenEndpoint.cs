using System.Net;
using BlinkAudioBot.Channels.DirectLine.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>POST /api/visitor-token: a token for a person whom nobody knows, so that no page ever needs a secret.</summary>
internal sealed class VisitorTokenEndpoint(
    TokenIssuer tokens, DirectLineLimits limits, PublicAddress publicAddress, IOptions<DirectLineOptions> options)
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    /// <summary>Answers a token for a new conversation, to a page that may have one.</summary>
    public DirectLineError? Issue(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (!IsAllowedOrigin(context.Request) && !IsThisMachine(context.Request, address))
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

    // A proxy on this machine makes everybody's address a loopback one, hence the headers; a name that an attacker's DNS points
    // here makes a foreign page a local one, hence the host; and another site's page on this machine has another origin.
    private static bool IsThisMachine(HttpRequest request, IPAddress address) =>
        IPAddress.IsLoopback(address)
        && IsLoopbackHost(request.Host.Host)
        && (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"{request.Scheme}://{request.Host}")
        && !ForwardingHeaders.Any(request.Headers.ContainsKey);

    private static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
