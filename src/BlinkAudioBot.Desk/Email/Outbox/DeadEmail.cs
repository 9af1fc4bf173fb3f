namespace BlinkAudioBot.Desk.Email.Outbox;

/// <summary>An e-mail that the mail server would not take.</summary>
/// <param name="Number">What an operator calls it by.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Sequence">The place in its log of the command that caused it.</param>
/// <param name="At">When it was given up, or is tried again (UTC).</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Status">The server's last answer; 0 when none came.</param>
/// <param name="Reason">What the server said, without the address.</param>
/// <param name="IsResent">Whether it is tried again.</param>
public sealed record DeadEmail(
    long Number, string Conversation, long Sequence, DateTimeOffset At, long Attempts, int Status, string Reason, bool IsResent);
