using System.Diagnostics;
using System.Globalization;
using System.Net;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Load;

/// <summary>The server under load: an empty data folder, the load profile, a core of its own.</summary>
internal sealed class LoadedServer : IAsyncDisposable
{
    private readonly DataFolder _data = new();
    private readonly ServerProcess _server;
    private readonly Process _process;

    private LoadedServer(LoadOptions options)
    {
        var core = options.Core.ToString(CultureInfo.InvariantCulture);
        string[] command = options.Core >= 0 ? ["taskset", "-c", core, options.Server] : [options.Server];
        Started = Stopwatch.GetTimestamp();
        _server = ServerProcess.Launch(command, _data.FullName, ServerProcess.FreePort(), LoadProfile.Settings);
        _process = Process.GetProcessById(_server.Id);
    }

    public Uri Address => _server.Address;

    /// <summary>When the process was started, as <see cref="Stopwatch"/> counts.</summary>
    public long Started { get; }

    public static async Task<LoadedServer> StartAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var server = new LoadedServer(options);
        await server._server.ReadyAsync(cancellationToken);
        return server;
    }

    /// <summary>What it has written so far.</summary>
    public IReadOnlyCollection<string> Output => _server.Output;

    /// <summary>A client of it without anything that would cost on the way.</summary>
    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, UseProxy = false, UseCookies = false })
        {
            BaseAddress = Address,
        };

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Processor()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>Memory in use by this process alone, in bytes.</summary>
    public long PrivateBytes()
    {
        var anonymous = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return 1024 * long.Parse(anonymous.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Dispose();
        await _server.DisposeAsync();
        _data.Dispose();
    }
}
