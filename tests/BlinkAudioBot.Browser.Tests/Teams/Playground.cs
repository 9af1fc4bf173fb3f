using System.Diagnostics;
using System.Globalization;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Browser.Tests.Teams;

/// <summary>Microsoft's own Microsoft 365 Agents Playground as a process, with a server of its own behind it.</summary>
internal sealed class Playground : IAsyncDisposable
{
    // Many times what a start takes on a busy machine; past it a test fails instead of hanging.
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly DataFolder _folder;
    private readonly Process _process;

    private Playground(DataFolder folder, ServerProcess server, Process process, Uri address) =>
        (_folder, Server, _process, Address) = (folder, server, process, address);

    /// <summary>The bot's server.</summary>
    public ServerProcess Server { get; private set; }

    /// <summary>Its page.</summary>
    public Uri Address { get; }

    /// <summary>Warnings and errors of the server.</summary>
    public IEnumerable<string> Complaints => Server.Output.Where(line =>
        line.Contains(" warn: ", StringComparison.Ordinal) || line.Contains(" fail: ", StringComparison.Ordinal));

    public static async Task<Playground> StartAsync(CancellationToken cancellationToken)
    {
        var folder = new DataFolder();
        var server = await StartServerAsync(folder, ServerProcess.FreePort(), cancellationToken);
        var port = ServerProcess.FreePort();
        var process = Start(new Uri(server.Address, "api/messages"), port);
        var playground = new Playground(folder, server, process, new Uri($"http://127.0.0.1:{port}/"));
        try
        {
            await ListensAsync(process, cancellationToken);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the server at once, and starts it anew on the same data.</summary>
    public async Task RestartServerAsync(CancellationToken cancellationToken)
    {
        await Server.KillAsync();
        Server = await StartServerAsync(_folder, Server.Address.Port, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    private static Task<ServerProcess> StartServerAsync(DataFolder folder, int port, CancellationToken cancellationToken) =>
        ServerProcess.StartAsync(folder.FullName, port, cancellationToken, "--environment=Development");

    private static Process Start(Uri bot, int port)
    {
        var folder = Repository.PathOf("tests", "BlinkAudioBot.Browser.Tests", "agents-playground");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Assert.Fail($"Run \"npm ci\" in {folder}; tests/run.sh does it.");
        }

        string[] words =
        [
            "node_modules/@microsoft/m365agentsplayground/cli.js", "start", "-e", bot.AbsoluteUri, "-c", "msteams",
            "-p", port.ToString(CultureInfo.InvariantCulture), "--disable-telemetry",
        ];
        return Process.Start(new ProcessStartInfo("node", words)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("Node did not start.");
    }

    private static async Task ListensAsync(Process process, CancellationToken cancellationToken)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                listens.TrySetException(new InvalidOperationException("The playground ended before it was ready."));
            }
            else if (line.Data.Contains("Listening on", StringComparison.Ordinal))
            {
                listens.TrySetResult();
            }
        };
        process.BeginOutputReadLine();
        await listens.Task.WaitAsync(LongestStart, cancellationToken);
    }
}
