using System.Diagnostics;
using System.Threading.Channels;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Vendor;

/// <summary>One object of Microsoft's own client, unmodified, in a Node process of its own.</summary>
internal sealed class VendorClient : IDisposable
{
    private readonly Process _process;
    private readonly Channel<JsonElement> _events = Channel.CreateUnbounded<JsonElement>();
    private readonly List<JsonElement> _activities = [];

    private VendorClient(Process process)
    {
        _process = process;
        _ = ReadAsync();
    }

    /// <summary>All that it has received, in the order received.</summary>
    public string Transcript => string.Join(" | ", _activities.Select(Text));

    public IReadOnlyList<JsonElement> Activities => _activities;

    /// <summary>Starts one with the options of its constructor, as JSON, and perhaps a name that the page gives its visitor.</summary>
    public static async Task<VendorClient> ConnectAsync(string options, string user = "")
    {
        var client = Start();
        await client.WaitForAsync("ready");
        await client.SendAsync($$"""{"command":"connect","options":{{options}},"user":"{{user}}"}""");
        return client;
    }

    public static VendorClient Start()
    {
        var folder = Path.Combine(RepositoryFolder.Path, "tests", "BlinkAudioBot.Channels.Tests", "directline-client");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Assert.Fail($"Run \"npm ci\" in {folder}; tests/run.sh does it.");
        }

        var start = new ProcessStartInfo("node", ["driver.mjs"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new VendorClient(Process.Start(start) ?? throw new InvalidOperationException("Node did not start."));
    }

    public Task PostAsync(string activity) => SendAsync($$"""{"command":"post","activity":{{activity}}}""");

    public Task SayAsync(string text, string key) => PostAsync(
        $$$"""{"type":"message","from":{"id":"me"},"text":"{{{text}}}","channelData":{"clientActivityID":"{{{key}}}"}}""");

    /// <summary>The token, conversation and watermark that it holds.</summary>
    public async Task<JsonElement> StateAsync()
    {
        await SendAsync("""{"command":"state"}""");
        return await WaitForAsync("state");
    }

    /// <summary>Waits for an event of a kind.</summary>
    public async Task<JsonElement> WaitForAsync(string kind)
    {
        while (true)
        {
            var next = await NextAsync();
            if (next.GetProperty("event").ValueEquals(kind))
            {
                return next;
            }
        }
    }

    /// <summary>Waits until it has received an activity of a text.</summary>
    public async Task WaitForTextAsync(string text)
    {
        while (!_activities.Exists(activity => Text(activity) == text))
        {
            await NextAsync();
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private async Task<JsonElement> NextAsync()
    {
        var next = await _events.Reader.ReadAsync(TestContext.Current.CancellationToken);
        if (next.GetProperty("event").ValueEquals("activity"))
        {
            _activities.Add(next.GetProperty("activity"));
        }

        return next;
    }

    private async Task SendAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            await _events.Writer.WriteAsync(JsonElement.Parse(line), CancellationToken.None);
        }

        _events.Writer.Complete();
    }

    private static string Text(JsonElement activity) =>
        activity.TryGetProperty("text", out var text) ? text.ToString() : "";
}
