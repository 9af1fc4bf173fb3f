using System.Diagnostics;

namespace BlinkAudioBot.Load;

/// <summary>What is measured, each against a server of its own.</summary>
internal static class Measurements
{
    private const int ColdStarts = 3;

    /// <summary>From starting the process to the committed welcome; the median of several starts on empty data folders.</summary>
    public static async Task<TimeSpan> ColdStartAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var times = new List<TimeSpan>();
        for (var start = 0; start < ColdStarts; start++)
        {
            await using var server = await LoadedServer.StartAsync(options, cancellationToken);
            using var http = server.CreateClient();
            await using var conversation = await Conversation.StartAsync(http, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(server.Started));
        }

        return times.Order().ElementAt(ColdStarts / 2);
    }

    /// <summary>Whole guide conversations, a line for each number of conversations at once.</summary>
    public static async Task RoundsAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        await using var server = await LoadedServer.StartAsync(options, cancellationToken);
        using var http = server.CreateClient();
        await new Round(http, 16).RunAsync(options.WarmUp, cancellationToken);
        Console.WriteLine("conversations  turns/s   p50 ms   p95 ms   p99 ms  cpu s/1000 turns  flushes/s  bytes/turn  guides");
        foreach (var conversations in options.Conversations)
        {
            var before = await Metrics.ReadAsync(http, cancellationToken);
            var processor = server.Processor();
            var round = new Round(http, conversations);
            await round.RunAsync(options.Duration, cancellationToken);
            processor = server.Processor() - processor;
            var after = await Metrics.ReadAsync(http, cancellationToken);
            Print(conversations, round, processor, before, after);
        }
    }

    /// <summary>Memory for each conversation that is open and silent, first without and then with its socket.</summary>
    public static async Task IdleAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        if (options.Idle == 0)
        {
            return;
        }

        await using var server = await LoadedServer.StartAsync(options, cancellationToken);
        using var http = server.CreateClient();
        await new Round(http, 16).RunAsync(options.WarmUp, cancellationToken);
        var empty = server.PrivateBytes();
        var processor = server.Processor();
        var conversations = new List<Conversation>();
        for (var index = 0; index < options.Idle; index++)
        {
            conversations.Add(await Conversation.StartAsync(http, cancellationToken));
        }

        Console.WriteLine($"starting a conversation: {(server.Processor() - processor).TotalMilliseconds / options.Idle:F3} ms of processor");
        var open = server.PrivateBytes();
        foreach (var conversation in conversations)
        {
            await conversation.ConnectAsync(cancellationToken);
        }

        var connected = server.PrivateBytes();
        Console.WriteLine($"memory per idle open conversation: {Kilobytes(open - empty)} KB without socket, {Kilobytes(connected - empty)} KB with it");
        foreach (var conversation in conversations)
        {
            await conversation.DisposeAsync();
        }

        double Kilobytes(long bytes) => Math.Round(bytes / 1024.0 / options.Idle, 1);
    }

    private static void Print(int conversations, Round round, TimeSpan processor, Metrics before, Metrics after)
    {
        var seconds = round.Elapsed.TotalSeconds;
        var turns = Math.Max(1, round.Turns);
        Console.WriteLine(
            $"{conversations,13}  {turns / seconds,7:F0}  {Milliseconds(50),7:F2}  {Milliseconds(95),7:F2}  {Milliseconds(99),7:F2}"
            + $"  {processor.TotalSeconds * 1000 / turns,16:F3}  {after.Since(before, MetricNames.Commits) / seconds,9:F0}"
            + $"  {after.Since(before, MetricNames.BytesWritten) / turns,10:F0}  {round.Guides,6}");

        double Milliseconds(double percentile) =>
            TimeSpan.FromTicks(round.Latencies.GetValueAtPercentile(percentile)).TotalMilliseconds;
    }
}
