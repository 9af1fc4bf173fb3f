using System.Net;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels;

/// <summary>Tells requests of this very machine from all others.</summary>
public static class LoopbackRequest
{
    private static readonly string[] ForwardingHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    /// <summary>
    /// Whether the request comes from this machine, asks for this machine by a loopback name, and was passed on by
    /// nobody.
    /// </summary>
    /// <remarks>
    /// A proxy on this machine makes everybody's address a loopback one, hence the headers; a name that an attacker's
    /// DNS points here makes a foreign page a local one, hence the host; another site here has another origin.
    /// </remarks>
    public static bool IsLoopback(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HttpContext.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address)
            && IsLoopbackHost(request.Host.Host)
            && (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"{request.Scheme}://{request.Host}")
            && !ForwardingHeaders.Any(request.Headers.ContainsKey);
    }

    private static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
