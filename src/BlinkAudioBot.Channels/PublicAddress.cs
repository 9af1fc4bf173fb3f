using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels;

/// <summary>Makes the server's own links absolute.</summary>
/// <param name="options">The configured address, if any.</param>
/// <param name="server">Knows where it listens, once it does.</param>
internal sealed class PublicAddress(IOptions<PublicAddressOptions> options, IServer server)
{
    private readonly string? _configured = options.Value.PublicUrl?.AbsoluteUri.TrimEnd('/');

    /// <summary>The origin that pages of this server have, when it is configured.</summary>
    public string? Origin { get; } = options.Value.PublicUrl?.GetLeftPart(UriPartial.Authority);

    /// <summary>What stands before a link that begins with a slash.</summary>
    public string For(HttpRequest request) => _configured ?? $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>The same, as it stands in JSON.</summary>
    public JsonEncodedText EncodedFor(HttpRequest request) => JsonEncodedText.Encode(For(request));

    /// <summary>The same where there is no request: the configured address, or the first that the server listens on.</summary>
    public string WithoutRequest() =>
        _configured ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? string.Empty;

    /// <summary>The same for a WebSocket: <c>http</c> becomes <c>ws</c>, <c>https</c> becomes <c>wss</c>.</summary>
    public string WebSocketFor(HttpRequest request) => string.Concat("ws", For(request).AsSpan("http".Length));
}
