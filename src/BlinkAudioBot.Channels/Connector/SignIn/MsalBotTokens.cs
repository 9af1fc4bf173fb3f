using System.Security.Cryptography.X509Certificates;
using BotFramework.Connector;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace BlinkAudioBot.Channels.Connector.SignIn;

/// <summary>Gets the bot's tokens from Microsoft Entra, which keeps them in memory until they are old.</summary>
internal sealed class MsalBotTokens : IBotTokens
{
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>>? _acquire;

    public MsalBotTokens(IOptions<ConnectorOptions> options, ConnectorCloud cloud, IMsalHttpClientFactory http)
    {
        var app = options.Value;
        _acquire = string.IsNullOrEmpty(app.AppId) ? null
            : app.AppType == ConnectorAppType.UserAssignedManagedIdentity ? ForIdentity(app.AppId, cloud, http)
            : ForApp(app, cloud, http);
    }

    /// <inheritdoc />
    public async Task<BotToken> GetAsync(bool renew, CancellationToken cancellationToken)
    {
        if (_acquire is null)
        {
            return default;
        }

        try
        {
            return new BotToken((await _acquire(renew, cancellationToken)).AccessToken, null);
        }
        catch (MsalException exception)
        {
            return new BotToken(null, $"{exception.ErrorCode}: {exception.Message}");
        }
        catch (Exception exception) when (IsUnanswered(exception) && !cancellationToken.IsCancellationRequested)
        {
            return new BotToken(null, exception.Message);
        }
    }

    private static bool IsUnanswered(Exception exception) => exception is HttpRequestException or OperationCanceledException;

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> ForIdentity(
        string appId, ConnectorCloud cloud, IMsalHttpClientFactory http)
    {
        var identity = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(appId))
            .WithHttpClientFactory(http)
            .Build();
        return (renew, token) => identity.AcquireTokenForManagedIdentity(cloud.Scope).WithForceRefresh(renew).ExecuteAsync(token);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> ForApp(
        ConnectorOptions app, ConnectorCloud cloud, IMsalHttpClientFactory http)
    {
        var tenant = app.AppType == ConnectorAppType.SingleTenant ? app.TenantId : cloud.SharedTenant;
        var builder = ConfidentialClientApplicationBuilder
            .Create(app.AppId)
            .WithAuthority(new Uri(cloud.Login, tenant))
            .WithHttpClientFactory(http);
        var client = (string.IsNullOrEmpty(app.CertificatePath)
            ? builder.WithClientSecret(app.AppPassword)
            : builder.WithCertificate(Certificate(app))).Build();
        return (renew, token) => client.AcquireTokenForClient([cloud.Scope]).WithForceRefresh(renew).ExecuteAsync(token);
    }

    private static X509Certificate2 Certificate(ConnectorOptions app) =>
        X509CertificateLoader.LoadPkcs12FromFile(app.CertificatePath ?? string.Empty, app.CertificatePassword);
}
