using BlinkAudioBot.Conversations.Outboxes;
using BlinkAudioBot.Desk.Email.Smtp;

namespace BlinkAudioBot.Desk.Email;

/// <summary>When an e-mail is tried again, and when it is given up. Pure.</summary>
internal static class LetterSchedule
{
    /// <summary>The wait after the first attempt; each next one is twice as long.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>How long an e-mail is tried, as mail servers do among themselves.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    /// <summary>When to try again after some failed attempts; null when it is to be given up.</summary>
    public static DateTimeOffset? NextAt(SmtpResultKind kind, int attempts, DateTimeOffset since, DateTimeOffset now) =>
        kind == SmtpResultKind.Refused || now - since >= GiveUpAfter ? null : now + RetryWait.Doubling(First, Longest, attempts);
}
