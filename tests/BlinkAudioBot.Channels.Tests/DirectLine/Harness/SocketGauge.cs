using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Harness;

/// <summary>Reads the shipped metrics of one server at a time.</summary>
internal sealed class SocketGauge : IDisposable
{
    private readonly ConcurrentDictionary<(object? Meters, string Instrument, string Tag), long> _sums = new();
    private readonly MeterListener _listener = new();
    private readonly SemaphoreSlim _changed = new(0);

    public SocketGauge()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "BlinkAudioBot.DirectLine")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public long Open(DirectLineServer server) => Sum(server, "sockets");

    public long Sum(DirectLineServer server, string instrument, string limit = "") => _sums.GetValueOrDefault(
        (server.Services.GetService(typeof(IMeterFactory)), $"blinkaudiobot.directline.{instrument}", limit));

    public async Task WaitForAsync(DirectLineServer server, long open)
    {
        while (Open(server) != open)
        {
            await _changed.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _changed.Dispose();
    }

    private void Add(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var limit = tags.Length > 0 ? tags[0].Value?.ToString() ?? "" : "";
        _sums.AddOrUpdate((instrument.Meter.Scope, instrument.Name, limit), value, (_, sum) => sum + value);
        _changed.Release();
    }
}
