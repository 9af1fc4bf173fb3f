using System.Collections.Concurrent;
using System.Net.Sockets;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Vendor;

/// <summary>A network between a client and a server that a test can cut, or make forget what it carried.</summary>
internal sealed class TcpProxy : IDisposable
{
    private readonly TcpListener _listener = new(System.Net.IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> _open = new();
    private readonly CancellationTokenSource _ending = new();
    private volatile bool _cut;
    private volatile int _lapses;

    public TcpProxy(Uri server)
    {
        Server = server;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where connections go.</summary>
    public Uri Server { get; set; }

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>Breaks all connections, and new ones as soon as they are made.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var connection in _open.Keys)
        {
            Break(connection);
        }
    }

    public void Mend() => _cut = false;

    /// <summary>Open WebSockets carry nothing more, and neither end is told. New connections do.</summary>
    public void ForgetSockets() => _lapses++;

    public void Dispose()
    {
        Cut();
        _ending.Cancel();
        _listener.Dispose();
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = PassAsync(await _listener.AcceptSocketAsync(_ending.Token));
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task PassAsync(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        _open[client] = _open[server] = 0;
        try
        {
            if (!_cut)
            {
                await server.ConnectAsync(Server.Host, Server.Port, _ending.Token);
                var (lapses, isSocket) = (_lapses, false);
                await Task.WhenAny(
                    CarryAsync(client, server, said => !((isSocket |= said.IndexOf("websocket"u8) >= 0) && lapses != _lapses)),
                    CarryAsync(server, client, _ => !isSocket || lapses == _lapses));
            }
        }
        catch (Exception exception) when (
            exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut, or the server is away.
        }

        Break(client);
        _open.TryRemove(client, out _);
        _open.TryRemove(server, out _);
    }

    private async Task CarryAsync(Socket from, Socket to, Carries carries)
    {
        var buffer = new byte[16_384];
        while (await from.ReceiveAsync(buffer, _ending.Token) is > 0 and var length)
        {
            if (carries(buffer.AsSpan(0, length)))
            {
                await to.SendAsync(buffer.AsMemory(0, length), _ending.Token);
            }
        }
    }

    // A reset, not a goodbye.
    private static void Break(Socket connection) => connection.Close(timeout: 0);

    private delegate bool Carries(ReadOnlySpan<byte> said);
}
