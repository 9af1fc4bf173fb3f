namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>The person of <see cref="TokenParameters"/>.</summary>
internal sealed record TokenUser
{
    /// <summary>An id that starts with <c>dl_</c>.</summary>
    public string? Id { get; init; }
}
