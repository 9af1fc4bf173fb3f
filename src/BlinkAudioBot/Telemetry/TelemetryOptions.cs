namespace BlinkAudioBot.Telemetry;

/// <summary>Who may read the counters. Section <c>BlinkAudioBot</c>.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>Whether <c>/metrics</c> answers other machines too.</summary>
    /// <value>Default: false, so it answers on loopback alone.</value>
    public bool MetricsOpen { get; set; }
}
