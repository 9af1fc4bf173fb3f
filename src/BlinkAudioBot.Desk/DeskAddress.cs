using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace BlinkAudioBot.Desk;

/// <summary>Where the desk is reached.</summary>
internal sealed class DeskAddress(IConfiguration configuration, IServer server)
{
    private readonly Uri? _public =
        Uri.TryCreate(configuration["BlinkAudioBot:PublicUrl"], UriKind.Absolute, out var url) ? url : null;

    /// <summary>Whether browsers reach it by https, through a proxy in front.</summary>
    public bool IsHttps => _public?.Scheme == Uri.UriSchemeHttps;

    /// <summary>The configured address, or the one that the request asks for.</summary>
    public string For(HttpRequest request) => Configured ?? $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>The same where there is no request: the configured address, or the first that the server listens on.</summary>
    public string WithoutRequest() =>
        Configured ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? string.Empty;

    /// <summary>Whether a request was sent by a page of this server.</summary>
    public bool IsOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin == $"{request.Scheme}://{request.Host}"
            || (_public is not null && origin == _public.GetLeftPart(UriPartial.Authority));
    }

    private string? Configured => _public?.AbsoluteUri.TrimEnd('/');
}
