using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace BlinkAudioBot.Conversations.Hosting;

/// <summary>Fits one silo in this process: loopback only, no gateway, since nobody calls from outside.</summary>
internal sealed class SiloSetup(IOptions<ConversationsOptions> conversations) :
    IConfigureOptions<EndpointOptions>,
    IConfigureOptions<DevelopmentClusterMembershipOptions>,
    IConfigureOptions<GrainCollectionOptions>
{
    private readonly Lazy<int> _port = new(() => conversations.Value.SiloPort is > 0 and var port ? port : FreePort());

    /// <inheritdoc />
    public void Configure(EndpointOptions options)
    {
        options.AdvertisedIPAddress = IPAddress.Loopback;
        options.SiloPort = _port.Value;
        options.GatewayPort = 0;
    }

    /// <inheritdoc />
    public void Configure(DevelopmentClusterMembershipOptions options) =>
        options.PrimarySiloEndpoint = new IPEndPoint(IPAddress.Loopback, _port.Value);

    /// <inheritdoc />
    public void Configure(GrainCollectionOptions options) =>
        options.CollectionAge = conversations.Value.ConversationIdleTime;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
