namespace BlinkAudioBot.Channels.Connector;

/// <summary>Something that a channel would not take.</summary>
/// <param name="Number">What an operator calls it by.</param>
/// <param name="Conversation">The conversation: channel, bar, the channel's id.</param>
/// <param name="Sequence">Its place in the conversation's log.</param>
/// <param name="At">When it was given up (UTC).</param>
/// <param name="Status">The channel's last answer, an HTTP status; 0 when none came.</param>
/// <param name="Reason">What the channel said.</param>
/// <param name="IsResent">Whether it is to be sent again and the server has not come to it.</param>
public sealed record DeadLetter(
    long Number, string Conversation, long Sequence, DateTimeOffset At, int Status, string Reason, bool IsResent);
