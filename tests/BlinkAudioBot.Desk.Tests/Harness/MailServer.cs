using System.Diagnostics;
using System.Threading.Channels;
using JsonElement = System.Text.Json.JsonElement;

namespace BlinkAudioBot.Desk.Tests.Harness;

/// <summary>A real SMTP server as a process of its own; it takes mails on this machine and shows them to the test.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    // Many times what a mail takes on a busy machine; past it a test fails instead of hanging.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly Channel<JsonElement> _mails = Channel.CreateUnbounded<JsonElement>();
    private readonly Channel<JsonElement> _notices = Channel.CreateUnbounded<JsonElement>();

    private MailServer(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Sort(line.Data);
        _process.BeginOutputReadLine();
    }

    public int Port { get; private set; }

    /// <summary>Starts it.</summary>
    /// <param name="settings">Further properties of its JSON argument.</param>
    public static async Task<MailServer> StartAsync(string settings = "")
    {
        var folder = FolderOf(AppContext.BaseDirectory);
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Assert.Fail($"Run \"npm ci\" in {folder}; tests/run.sh does it.");
        }

        var start = new ProcessStartInfo("node", ["server.mjs", $"{{{settings}}}"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var server = new MailServer(Process.Start(start) ?? throw new InvalidOperationException("Node did not start."));
        server.Port = (await server.NoticeAsync("port")).GetInt32();
        return server;
    }

    /// <summary>The next mail that it takes.</summary>
    public Task<JsonElement> MailAsync() => ReadAsync(_mails);

    /// <summary>How many mails it has taken that no test has asked for.</summary>
    public int Left => _mails.Reader.Count;

    /// <summary>Has it refuse the next mail at a stage: <c>rcpt</c>, <c>data</c>, or <c>after</c> it has taken it.</summary>
    public async Task RefuseNextAsync(string stage, int code, string text = "Not now")
    {
        await _process.StandardInput.WriteLineAsync($$"""{"stage":"{{stage}}","code":{{code}},"text":"{{text}}"}""");
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await NoticeAsync("heard");
    }

    /// <summary>Waits until it has refused one.</summary>
    public Task RefusedAsync() => NoticeAsync("fault");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static string FolderOf(string? folder) =>
        folder is null ? throw new InvalidOperationException("The repository is not around the tests.")
        : File.Exists(Path.Combine(folder, "BlinkAudioBot.sln")) ? Path.Combine(folder, "tests", "smtp-server")
        : FolderOf(Path.GetDirectoryName(folder));

    private void Sort(string? line)
    {
        if (line is not null)
        {
            var told = JsonElement.Parse(line);
            (told.TryGetProperty("messageId", out _) ? _mails : _notices).Writer.TryWrite(told);
        }
    }

    private async Task<JsonElement> NoticeAsync(string name)
    {
        while (true)
        {
            var notice = await ReadAsync(_notices);
            if (notice.TryGetProperty(name, out var value))
            {
                return value;
            }
        }
    }

    private static async Task<JsonElement> ReadAsync(Channel<JsonElement> channel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        return await channel.Reader.ReadAsync(limit.Token);
    }
}
