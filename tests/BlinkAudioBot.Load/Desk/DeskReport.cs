using System.Diagnostics;
using HdrHistogram;

namespace BlinkAudioBot.Load.Desk;

/// <summary>Prints the figures of a stretch of time.</summary>
internal sealed class DeskReport
{
    private readonly LoadedServer _server;
    private readonly HttpClient _http;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly TimeSpan _processor;
    private readonly TimeSpan _ownProcessor = Environment.CpuUsage.TotalTime;
    private readonly Metrics _metrics;

    private DeskReport(LoadedServer server, HttpClient http, Metrics metrics)
    {
        _server = server;
        _http = http;
        _metrics = metrics;
        _processor = server.Processor();
    }

    /// <summary>The stretch begins.</summary>
    public static async Task<DeskReport> BeginAsync(LoadedServer server, HttpClient http, CancellationToken cancellationToken) =>
        new(server, http, await Metrics.ReadAsync(http, cancellationToken));

    /// <summary>The stretch is over.</summary>
    public async Task PrintAsync(DeskFigures figures, CancellationToken cancellationToken)
    {
        var seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        var processor = (_server.Processor() - _processor).TotalSeconds / seconds;
        var own = (Environment.CpuUsage.TotalTime - _ownProcessor).TotalSeconds / seconds;
        var flushes = (await Metrics.ReadAsync(_http, cancellationToken)).Since(_metrics, MetricNames.Commits) / seconds;
        Console.WriteLine("from      to                    messages/s   p50 ms   p95 ms   p99 ms   max ms");
        Print("customer  agent, conversation", figures.ToConversation, seconds);
        Print("customer  agent, list", figures.ToList, seconds);
        Print("agent     customer", figures.ToCustomer, seconds);
        Console.WriteLine($"processor: server {processor:P0} of a core, this program {own:P0}; {flushes:F0} flushes/s");
    }

    private static void Print(string way, LongConcurrentHistogram times, double seconds)
    {
        Console.WriteLine(
            $"{way,-30}  {times.TotalCount / seconds,10:F1}  {Milliseconds(times.GetValueAtPercentile(50))}"
            + $"  {Milliseconds(times.GetValueAtPercentile(95))}  {Milliseconds(times.GetValueAtPercentile(99))}"
            + $"  {Milliseconds(times.TotalCount == 0 ? 0 : times.GetMaxValue())}");

        static string Milliseconds(long ticks) => $"{TimeSpan.FromTicks(ticks).TotalMilliseconds,7:F1}";
    }
}
