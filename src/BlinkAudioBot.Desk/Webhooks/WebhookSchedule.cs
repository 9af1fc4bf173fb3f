using BlinkAudioBot.Conversations.Outboxes;

namespace BlinkAudioBot.Desk.Webhooks;

/// <summary>What is tried again, and when.</summary>
internal static class WebhookSchedule
{
    // Together about a day: a receiver that breaks in the evening is mended in the morning.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(8),
    ];

    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(1);

    /// <summary>Whether the same delivery may succeed later.</summary>
    public static bool IsWorthRepeating(int status) => status is 0 or 408 or 425 or 429 or >= 500;

    /// <summary>How long to wait before the next attempt; null when there have been enough.</summary>
    /// <param name="failures">How many attempts have failed, from 1.</param>
    /// <param name="asked">What the receiver asks for, if anything.</param>
    /// <param name="chance">From 0 to 1, so that many deliveries do not come back at the same moment.</param>
    public static TimeSpan? Wait(int failures, TimeSpan? asked, double chance) => failures > Waits.Length
        ? null
        : RetryWait.OrAsked(Waits[failures - 1] * (0.8 + (0.4 * chance)), asked, LongestAsked);
}
