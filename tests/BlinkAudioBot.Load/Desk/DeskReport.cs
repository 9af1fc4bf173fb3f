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
    private double _seconds;
    private string _cost = string.Empty;

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
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        _seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        var processor = (_server.Processor() - _processor).TotalSeconds / _seconds;
        var own = (Environment.CpuUsage.TotalTime - _ownProcessor).TotalSeconds / _seconds;
        var flushes = (await Metrics.ReadAsync(_http, cancellationToken)).Since(_metrics, MetricNames.Commits) / _seconds;
        _cost = $"processor: server {processor:P0} of a core, this program {own:P0}; {flushes:F0} flushes/s";
    }

    /// <summary>Prints it, once all that was said in it has arrived.</summary>
    public void Print(DeskFigures figures)
    {
        Console.WriteLine("from      to                    messages/s   p50 ms   p95 ms   p99 ms   max ms");
        Print("customer  agent, conversation", figures.ToConversation);
        Print("customer  agent, list", figures.ToList);
        Print("agent     customer", figures.ToCustomer);
        Console.WriteLine(_cost);
    }

    private void Print(string way, LongConcurrentHistogram times)
    {
        Console.WriteLine(
            $"{way,-30}  {times.TotalCount / _seconds,10:F1}  {Milliseconds(times.GetValueAtPercentile(50))}"
            + $"  {Milliseconds(times.GetValueAtPercentile(95))}  {Milliseconds(times.GetValueAtPercentile(99))}"
            + $"  {Milliseconds(times.TotalCount == 0 ? 0 : times.GetMaxValue())}");

        static string Milliseconds(long ticks) => $"{TimeSpan.FromTicks(ticks).TotalMilliseconds,7:F1}";
    }
}
