using BlinkAudioBot.Conversations.Outboxes;
using BotFramework.Connector;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>What is tried again, and when.</summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(256);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>Whether the same call may succeed later.</summary>
    public static bool IsWorthRepeating(ConnectorResult result) =>
        result.Status is 0 or 408 or 412 or 425 or 429 or >= 500;

    /// <summary>How long to wait before the next attempt.</summary>
    /// <param name="failures">How many attempts have failed, from 1.</param>
    /// <param name="asked">What the channel asks for, if anything.</param>
    /// <param name="chance">From 0 to 1, so that many conversations do not come back at the same moment.</param>
    public static TimeSpan Wait(int failures, TimeSpan? asked, double chance) =>
        RetryWait.OrAsked(RetryWait.Doubling(First, Longest, failures) * ((1 + chance) / 2), asked, LongestAsked);
}
