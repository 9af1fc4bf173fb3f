using System.Net;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels;

/// <summary>Tells requests of this very machine from all others.</summary>
public static class LoopbackRequest
{
    // Each that begins with X-Forwarded counts, too.
    private static readonly string[] ForwardingHeaders =
    [
        "Forwarded", "Via", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP", "X-Cluster-Client-IP",
        "X-Original-Forwarded-For", "X-Envoy-External-Address",
    ];

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
            && !request.Headers.Keys.Any(IsForwarding);
    }

    private static bool IsForwarding(string header) =>
        header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase)
        || ForwardingHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
