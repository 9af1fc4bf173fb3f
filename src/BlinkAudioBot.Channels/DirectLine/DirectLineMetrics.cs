using System.Diagnostics.Metrics;

namespace BlinkAudioBot.Channels.DirectLine;

/// <summary>The figures of the Direct Line server.</summary>
internal sealed class DirectLineMetrics
{
    public const string MeterName = "BlinkAudioBot.DirectLine";

    private readonly UpDownCounter<int> _sockets;
    private readonly Counter<long> _posts;
    private readonly Counter<long> _refusals;

    public DirectLineMetrics(IMeterFactory meters)
    {
        // The factory owns the meter.
        var meter = meters.Create(MeterName);
        _sockets = meter.CreateUpDownCounter<int>(
            "blinkaudiobot.directline.sockets", "{socket}", "WebSockets that are open now.");
        _posts = meter.CreateCounter<long>(
            "blinkaudiobot.directline.posts", "{activity}", "Activities posted and committed, repeats included.");
        _refusals = meter.CreateCounter<long>(
            "blinkaudiobot.directline.refusals", "{request}", "Requests answered 429, by the limit that they passed.");
    }

    public void SocketOpened() => _sockets.Add(1);

    public void SocketClosed() => _sockets.Add(-1);

    public void Posted() => _posts.Add(1);

    public void Refused(string limit) => _refusals.Add(1, new KeyValuePair<string, object?>("limit", limit));
}
