using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Accounts;

/// <summary>While the desk has no admin, each start prints a link, good once, that makes the first.</summary>
internal sealed partial class FirstAdmin(
    AgentStore agents,
    InvitationStore invitations,
    DeskAddress address,
    IOptions<OpenIdConnectSettings> openIdConnect,
    IHostApplicationLifetime lifetime,
    ILogger<FirstAdmin> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!openIdConnect.Value.IsConfigured && agents.LacksAdmin())
        {
            // Only then is it known where the server listens.
            lifetime.ApplicationStarted.Register(Tell);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Tell() => LogFirstAdmin(InvitationLink.Create(address.WithoutRequest(), invitations.CreateFirst()));
}
