using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using BlinkAudioBot.Conversations.Tests.Harness;

namespace BlinkAudioBot.Conversations.Tests.Sqlite;

public sealed class CommitMetricsTests
{
    [Fact]
    public async Task Turns_commits_and_bytes_are_counted()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        var meters = host.Get<IMeterFactory>();
        var sums = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Scope == meters && instrument.Meter.Name == "BlinkAudioBot.Conversations")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument, value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Add(instrument, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Add(instrument, value));
        listener.Start();

        await host.SayAsync("c", "one");
        await host.SayAsync("c", "two");

        Assert.Equal(2, sums["blinkaudiobot.turns"]);
        Assert.Equal(2, sums["blinkaudiobot.commits"]);
        Assert.Equal(2, sums["blinkaudiobot.commit.size"]);
        Assert.True(sums["blinkaudiobot.commit.written"] >= 2 * 4096);
        Assert.True(sums["blinkaudiobot.commit.duration"] > 0);

        void Add(Instrument instrument, double value) => sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
    }
}
