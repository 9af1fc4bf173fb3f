namespace BlinkAudioBot.Channels;

/// <summary>Where the outside world reaches this server. Section <c>BlinkAudioBot</c>.</summary>
public sealed class PublicAddressOptions
{
    /// <summary>Makes image, stream and reply links absolute.</summary>
    /// <value>
    /// An absolute http or https address, with a path when the server sits below one. Default: the address of the
    /// request.
    /// </value>
    public Uri? PublicUrl { get; set; }
}
