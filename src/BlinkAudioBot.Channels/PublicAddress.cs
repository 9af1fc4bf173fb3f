using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels;

/// <summary>Makes the server's own links absolute.</summary>
/// <param name="options">The configured address, if any.</param>
internal sealed class PublicAddress(IOptions<PublicAddressOptions> options)
{
    private readonly string? _configured = options.Value.PublicUrl?.AbsoluteUri.TrimEnd('/');

    /// <summary>The origin that pages of this server have, when it is configured.</summary>
    public string? Origin { get; } = options.Value.PublicUrl?.GetLeftPart(UriPartial.Authority);

    /// <summary>What stands before a link that begins with a slash.</summary>
    public string For(HttpRequest request) => _configured ?? $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>The same for a WebSocket: <c>http</c> becomes <c>ws</c>, <c>https</c> becomes <c>wss</c>.</summary>
    public string WebSocketFor(HttpRequest request) => string.Concat("ws", For(request).AsSpan("http".Length));
}
