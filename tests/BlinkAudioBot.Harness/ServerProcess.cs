using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BlinkAudioBot.Harness;

/// <summary>The real server as a process of its own, which can be killed and started again on the same data folder.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    // Many times what a start takes on a busy machine; past it a test fails instead of hanging.
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output;

    private ServerProcess(Process process, ConcurrentQueue<string> output, Uri address)
    {
        _process = process;
        _output = output;
        Address = address;
    }

    /// <summary>The executable that this build made.</summary>
    public static string Executable { get; } =
        Repository.PathOf("artifacts", "bin", "BlinkAudioBot", new DirectoryInfo(AppContext.BaseDirectory).Name, "BlinkAudioBot");

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it has written so far.</summary>
    public IReadOnlyCollection<string> Output => _output;

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>A port that nobody listens on now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts the server and waits until it is ready.</summary>
    /// <param name="dataFolder">Its data folder.</param>
    /// <param name="port">The port to listen on.</param>
    /// <param name="cancellationToken">Abandons the start.</param>
    /// <param name="settings">More settings, as <c>--Name=value</c>.</param>
    /// <exception cref="InvalidOperationException">It ended before it was ready; the message holds its output.</exception>
    public static async Task<ServerProcess> StartAsync(
        string dataFolder, int port, CancellationToken cancellationToken, params IReadOnlyList<string> settings)
    {
        var server = Launch([Executable], dataFolder, port, settings);
        await server.ReadyAsync(cancellationToken);
        return server;
    }

    /// <summary>Starts a server without waiting.</summary>
    /// <param name="command">Its executable, if need be behind another program, for example a tracer.</param>
    /// <param name="dataFolder">Its data folder.</param>
    /// <param name="port">The port to listen on.</param>
    /// <param name="settings">More settings, as <c>--Name=value</c>.</param>
    public static ServerProcess Launch(
        IReadOnlyList<string> command, string dataFolder, int port, params IReadOnlyList<string> settings)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(settings);
        string[] words = [.. command, $"--urls=http://127.0.0.1:{port}", $"--BlinkAudioBot:DataFolder={dataFolder}", .. settings];
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var output = new ConcurrentQueue<string>();
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? string.Empty);
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? string.Empty);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServerProcess(process, output, new Uri($"http://127.0.0.1:{port}/"));
    }

    /// <summary>Waits until the server takes conversations.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message holds its output.</exception>
    /// <exception cref="OperationCanceledException">It took more than two minutes.</exception>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestStart);
        while (!await IsReadyAsync(http, limit.Token))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with {_process.ExitCode}:\n{string.Join('\n', _output)}");
            }

            // A process of its own can only be asked.
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Kills it at once, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("health/ready", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
