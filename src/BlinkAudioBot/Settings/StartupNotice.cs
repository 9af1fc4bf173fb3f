using BlinkAudioBot.Conversations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Settings;

/// <summary>Tells, once the server listens, which addresses to open and where the data is.</summary>
internal sealed partial class StartupNotice(
    IServer server,
    IHostApplicationLifetime lifetime,
    IOptions<ConversationsOptions> conversations,
    ILogger<StartupNotice> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Tell);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Tell()
    {
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            LogAddress(address);
        }

        LogDataFolder(Path.GetFullPath(conversations.Value.DataFolder));
    }
}
