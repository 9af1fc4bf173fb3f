using System.Net;
using System.Net.Sockets;
using BlinkAudioBot.Conversations.Tests.Harness;

namespace BlinkAudioBot.Conversations.Tests.Hosting;

public sealed class SiloPortTests
{
    [Fact]
    public async Task Two_servers_run_side_by_side()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();

        await using var host = await ConversationHost.StartAsync(folder);
        await using var second = await ConversationHost.StartAsync(other);

        Assert.NotEqual(Port(host), Port(second));
    }

    [Fact]
    public async Task A_port_that_is_set_is_listened_on()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort();
        await using var host = await ConversationHost.StartAsync(folder, siloPort: port);

        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);

        Assert.Equal(port, Port(host));
    }

    private static int Port(ConversationHost host) => host.Get<ILocalSiloDetails>().SiloAddress.Endpoint.Port;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
