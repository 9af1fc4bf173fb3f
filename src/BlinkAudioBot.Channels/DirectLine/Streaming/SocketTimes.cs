using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine.Streaming;

/// <summary>The times that sockets keep.</summary>
internal sealed class SocketTimes(IOptions<DirectLineOptions> options, TimeProvider timeProvider)
{
    public TimeProvider Clock => timeProvider;

    /// <summary>Between two empty frames.</summary>
    public TimeSpan KeepAliveInterval => options.Value.KeepAliveInterval;

    /// <summary>For one frame, and for saying goodbye.</summary>
    public TimeSpan SendTimeout => options.Value.SendTimeout;
}
