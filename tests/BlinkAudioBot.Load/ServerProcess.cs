using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace BlinkAudioBot.Load;

/// <summary>The server under load, a process of its own with an empty data folder, under the load profile.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _data;

    private ServerProcess(Process process, DirectoryInfo data, Uri address, long started)
    {
        _process = process;
        _data = data;
        Address = address;
        Started = started;
    }

    public Uri Address { get; }

    /// <summary>When the process was started, as <see cref="Stopwatch"/> counts.</summary>
    public long Started { get; }

    public static ServerProcess Start(LoadOptions options)
    {
        var data = Directory.CreateTempSubdirectory("blinkaudiobot-load-");
        var port = FreePort();
        List<string> command = options.Core >= 0
            ? ["taskset", "-c", options.Core.ToString(CultureInfo.InvariantCulture), options.Server]
            : [options.Server];
        var start = new ProcessStartInfo(command[0]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command.Skip(1).Concat(Settings(data.FullName, port)))
        {
            start.ArgumentList.Add(argument);
        }

        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"'{command[0]}' did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServerProcess(process, data, new Uri($"http://127.0.0.1:{port}/"), started);
    }

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
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static IEnumerable<string> Settings(string dataFolder, int port)
    {
        yield return $"--urls=http://127.0.0.1:{port}";
        yield return $"--BlinkAudioBot:DataFolder={dataFolder}";
        var profile = Path.Combine(AppContext.BaseDirectory, "load-profile.txt");
        foreach (var line in File.ReadLines(profile).Where(line => line.StartsWith("--", StringComparison.Ordinal)))
        {
            yield return line.Trim();
        }
    }

    private static void Tell(string? line)
    {
        if (line is not null)
        {
            Console.Error.WriteLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
