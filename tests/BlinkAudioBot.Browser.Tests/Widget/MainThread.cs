using System.Text.Json;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>
/// A recording of what the threads of a browser do. It counts the processor time that a task took, not the time that passed:
/// on a machine with other work a short task may pass slowly, and that is no fault of the page.
/// </summary>
internal sealed class MainThread : IAsyncDisposable
{
    private static readonly string[] Categories = ["devtools.timeline", "disabled-by-default-devtools.timeline"];

    private readonly ICDPSession _tools;
    private readonly List<JsonElement> _events = [];
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MainThread(ICDPSession tools)
    {
        _tools = tools;
        tools.Event("Tracing.dataCollected").OnEvent += (_, data) => _events.AddRange(data!.Value.GetProperty("value").EnumerateArray());
        tools.Event("Tracing.tracingComplete").OnEvent += (_, _) => _complete.TrySetResult();
    }

    /// <summary>Begins to record.</summary>
    public static async Task<MainThread> RecordAsync(ICDPSession tools)
    {
        var recording = new MainThread(tools);
        await tools.SendAsync("Tracing.start", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["transferMode"] = "ReportEvents",
            ["traceConfig"] = new { includedCategories = Categories },
        });
        return recording;
    }

    /// <summary>Ends, and finds the longest task of the thread on which a script ran.</summary>
    public async Task<TimeSpan> LongestTaskAsync(string script)
    {
        await _tools.SendAsync("Tracing.end");
        await _complete.Task.WaitAsync(TestContext.Current.CancellationToken);
        var ran = _events.First(entry => entry.GetProperty("name").ValueEquals("EvaluateScript")
            && entry.GetProperty("args").GetProperty("data").GetProperty("url").ToString().EndsWith(script, StringComparison.Ordinal));
        return _events
            .Where(entry => entry.GetProperty("name").ValueEquals("RunTask") && ThreadOf(entry) == ThreadOf(ran) && entry.TryGetProperty("tdur", out _))
            .Max(entry => TimeSpan.FromMicroseconds(entry.GetProperty("tdur").GetDouble()));
    }

    public async ValueTask DisposeAsync() => await _tools.DetachAsync();

    private static (int Process, int Thread) ThreadOf(JsonElement entry) => (entry.GetProperty("pid").GetInt32(), entry.GetProperty("tid").GetInt32());
}
