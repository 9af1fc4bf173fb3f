using System.Diagnostics.Metrics;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>The writer's figures, under the meter <see cref="MeterName"/>.</summary>
internal sealed class CommitMetrics
{
    public const string MeterName = "BlinkAudioBot.Conversations";
    private const long PageSize = 4096;

    private static readonly InstrumentAdvice<int> Sizes = new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128] };

    private static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
    };

    private readonly TimeProvider _time;
    private readonly Counter<long> _turns;
    private readonly Counter<long> _flushes;
    private readonly Counter<long> _bytes;
    private readonly Histogram<int> _batch;
    private readonly Histogram<double> _duration;

    public CommitMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(MeterName);
        _turns = meter.CreateCounter<long>("blinkaudiobot.turns", "{turn}", "Turns committed.");
        _flushes = meter.CreateCounter<long>("blinkaudiobot.commits", "{commit}", "Transactions, each flushed once.");
        _bytes = meter.CreateCounter<long>("blinkaudiobot.commit.written", "By", "Bytes written to the write-ahead log.");
        _batch = meter.CreateHistogram("blinkaudiobot.commit.size", "{turn}", "Turns in one transaction.", advice: Sizes);
        _duration = meter.CreateHistogram(
            "blinkaudiobot.commit.duration", "s", "Time of one transaction, flush included.", advice: Durations);
    }

    /// <summary>Counts a batch that was committed.</summary>
    /// <param name="turns">How many turns it held.</param>
    /// <param name="pages">How many pages it wrote.</param>
    /// <param name="started">The timestamp of its start.</param>
    public void Committed(int turns, long pages, long started)
    {
        _turns.Add(turns);
        _flushes.Add(1);
        _bytes.Add(pages * PageSize);
        _batch.Record(turns);
        _duration.Record(_time.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>The timestamp of a start.</summary>
    public long Start() => _time.GetTimestamp();
}
