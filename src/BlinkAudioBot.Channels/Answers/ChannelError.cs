namespace BlinkAudioBot.Channels.Answers;

/// <summary>An answer other than success.</summary>
/// <param name="Code">What clients test for; stable.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Message">What is wrong and what to do, for developers; may change.</param>
internal sealed record ChannelError(string Code, int Status, string Message)
{
    /// <summary>When to try again, if trying again helps.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The methods that would do, if the method is what is wrong.</summary>
    public string? Allow { get; init; }
}
