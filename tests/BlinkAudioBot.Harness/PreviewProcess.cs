using System.Diagnostics;

namespace BlinkAudioBot.Harness;

/// <summary>The verb <c>preview</c> as a process of its own, on a copy of the cards that a test may change.</summary>
public sealed class PreviewProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly DataFolder _cards;
    private readonly Process _process;

    private PreviewProcess(DataFolder cards, Process process, Uri address, string notice)
    {
        _cards = cards;
        _process = process;
        Address = address;
        Notice = notice;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it said when it was ready.</summary>
    public string Notice { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message holds what it said.</exception>
    public static async Task<PreviewProcess> StartAsync(CancellationToken cancellationToken)
    {
        var cards = new DataFolder();
        Copy(Repository.PathOf("cards"), cards.FullName, ["text", "templates", "images"]);
        var port = ServerProcess.FreePort();
        var start = new ProcessStartInfo(ServerProcess.Executable, ["preview", "--port", $"{port}", "--cards", cards.FullName])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The preview did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestStart);
        return await process.StandardOutput.ReadLineAsync(limit.Token) is { } notice
            ? new PreviewProcess(cards, process, new Uri($"http://localhost:{port}/"), notice)
            : throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(limit.Token));
    }

    /// <summary>The path of a file of the copy.</summary>
    public string PathOf(string file) => _cards.PathOf(file);

    /// <summary>Changes a file of the copy.</summary>
    public async Task EditAsync(string file, Func<string, string> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var text = await File.ReadAllTextAsync(PathOf(file), cancellationToken);
        await File.WriteAllTextAsync(PathOf(file), change(text), cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _cards.Dispose();
    }

    private static void Copy(string from, string to, IEnumerable<string> folders)
    {
        var files = folders.Select(folder => Path.Combine(from, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        foreach (var file in files)
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? to);
            File.Copy(file, copy);
        }
    }
}
