namespace BlinkAudioBot.Conversations.Outboxes;

/// <summary>How long to wait before what failed is tried again. Pure.</summary>
public static class RetryWait
{
    private const int MostDoublings = 30;

    /// <summary>A wait that doubles with each failure.</summary>
    /// <param name="first">The wait after the first.</param>
    /// <param name="longest">The longest wait.</param>
    /// <param name="failures">How many attempts have failed, from 1.</param>
    public static TimeSpan Doubling(TimeSpan first, TimeSpan longest, int failures)
    {
        var wait = first * Math.Pow(2, Math.Clamp(failures - 1, 0, MostDoublings));
        return wait < longest ? wait : longest;
    }

    /// <summary>A wait, or the longer one that the other side asks for.</summary>
    /// <param name="wait">One's own wait.</param>
    /// <param name="asked">What the other side asks for, if anything.</param>
    /// <param name="longestAsked">The longest that it may ask for.</param>
    public static TimeSpan OrAsked(TimeSpan wait, TimeSpan? asked, TimeSpan longestAsked) =>
        asked is not { } wish || wish <= wait ? wait
        : wish < longestAsked ? wish
        : longestAsked;
}
