using BlinkAudioBot.Desk.Tests.Harness;

namespace BlinkAudioBot.Desk.Tests.OpenIdConnect;

/// <summary>A desk that signs people in through a provider, for the tests of a class.</summary>
public sealed class ProviderDesk : IAsyncLifetime
{
    private IdentityProvider? _provider;
    private DeskServer? _server;

    internal IdentityProvider Provider => _provider ?? throw new InvalidOperationException("The provider has not been started.");

    internal DeskServer Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync()
    {
        _provider = await IdentityProvider.StartAsync();
        _server = await DeskServer.StartAsync(Settings());
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Provider.DisposeAsync();
    }

    internal (string Name, string Value)[] Settings() =>
    [
        ("Desk:OpenIdConnect:Authority", Provider.Address.AbsoluteUri),
        ("Desk:OpenIdConnect:ClientId", IdentityProvider.ClientId),
        ("Desk:OpenIdConnect:ClientSecret", IdentityProvider.ClientSecret),
        ("Desk:OpenIdConnect:RoleClaim", "groups"),
        ("Desk:OpenIdConnect:AgentRole", "support"),
        ("Desk:OpenIdConnect:SupervisorRole", "support-leads"),
        ("Desk:OpenIdConnect:AdminRole", "support-admins"),
    ];
}
