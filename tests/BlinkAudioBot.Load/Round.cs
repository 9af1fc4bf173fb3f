using System.Diagnostics;
using HdrHistogram;

namespace BlinkAudioBot.Load;

/// <summary>Some conversations at once, each a closed loop: the next message follows the reply.</summary>
internal sealed class Round(HttpClient http, int conversations)
{
    private readonly LongConcurrentHistogram _latencies = new(1, TimeStamp.Seconds(60), 3);
    private long _turns;
    private long _guides;

    public LongConcurrentHistogram Latencies => _latencies;

    public long Turns => _turns;

    /// <summary>Conversations that went through the whole guide.</summary>
    public long Guides => _guides;

    public TimeSpan Elapsed { get; private set; }

    public async Task RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, conversations).Select(_ => PersonAsync(start, duration, cancellationToken)));
        Elapsed = Stopwatch.GetElapsedTime(start);
    }

    private async Task PersonAsync(long start, TimeSpan duration, CancellationToken cancellationToken)
    {
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            await using var conversation = await Conversation.StartAsync(http, cancellationToken);
            await conversation.ConnectAsync(cancellationToken);
            var (reply, latency) = await conversation.TurnAsync("they can't hear me", null, cancellationToken);
            Record(latency);
            while (Next(reply) is { } answer && Stopwatch.GetElapsedTime(start) < duration)
            {
                (reply, latency) = await conversation.TurnAsync(null, answer, cancellationToken);
                Record(latency);
            }

            Interlocked.Increment(ref _guides);
        }
    }

    /// <summary>A step's answers begin with "it works now": it did not. Otherwise the first: a choice, go ahead, yes. One or none: the end.</summary>
    private static Answer? Next(Reply reply)
    {
        var answers = reply.Answers;
        return answers.Count < 2 ? null : answers[0].Id == "step.worked" ? answers[1] : answers[0];
    }

    private void Record(TimeSpan latency)
    {
        Interlocked.Increment(ref _turns);
        _latencies.RecordValue(latency.Ticks);
    }
}
