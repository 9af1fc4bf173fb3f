using Microsoft.Identity.Client;

namespace BlinkAudioBot.Channels.Connector.SignIn;

/// <summary>The connections to channels and to sign-in.</summary>
internal sealed class SharedHttp : IMsalHttpClientFactory, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>The client. It follows no redirects, which could lead a token elsewhere.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = ConnectionLifetime,
    })
    {
        Timeout = Patience,
    };

    /// <inheritdoc />
    public HttpClient GetHttpClient() => Client;

    /// <inheritdoc />
    public void Dispose() => Client.Dispose();
}
