using System.Diagnostics.Metrics;

namespace BlinkAudioBot.Channels.Connector;

/// <summary>The figures of the connector channels.</summary>
internal sealed class ConnectorMetrics
{
    public const string MeterName = "BlinkAudioBot.Connector";

    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _deadLetters;

    public ConnectorMetrics(IMeterFactory meters)
    {
        // The factory owns the meter.
        var meter = meters.Create(MeterName);
        _deliveries = meter.CreateCounter<long>(
            "blinkaudiobot.connector.deliveries", "{call}", "Calls that a channel accepted.");
        _retries = meter.CreateCounter<long>(
            "blinkaudiobot.connector.retries", "{call}", "Calls that failed and are made again.");
        _deadLetters = meter.CreateCounter<long>(
            "blinkaudiobot.connector.deadletters", "{activity}", "Activities given up; the verb dead-letters lists them.");
    }

    public void Delivered() => _deliveries.Add(1);

    public void Retried() => _retries.Add(1);

    public void Buried() => _deadLetters.Add(1);
}
