using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

/// <summary>One real server for the tests of a class.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private ServerProcess? _server;

    public DataFolder Data { get; } = new();

    public ServerProcess Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    public HttpClient Client() => new() { BaseAddress = Server.Address };

    public async ValueTask InitializeAsync() =>
        _server = await ServerProcess.StartAsync(Data.FullName, ServerProcess.FreePort(), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Data.Dispose();
    }
}
