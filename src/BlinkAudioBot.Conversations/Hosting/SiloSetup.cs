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
    private readonly Lazy<int> _port = new(() => Free(conversations.Value.SiloPort));

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

    private static int Free(int wanted)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, wanted);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException exception)
        {
            throw new IOException(
                $"The silo cannot listen on port {wanted} of the loopback address: {exception.Message}. "
                + "Set BlinkAudioBot:SiloPort to another, or to 0 for any free one.",
                exception);
        }
    }
}
