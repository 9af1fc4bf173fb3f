namespace BlinkAudioBot.Channels.Connector;

/// <summary>Something that a channel has not taken yet, and that is tried again.</summary>
/// <param name="Conversation">The conversation: channel, bar, the channel's id.</param>
/// <param name="Sequence">Its place in the conversation's log.</param>
/// <param name="Since">When it failed first (UTC).</param>
/// <param name="Attempts">How often it has failed.</param>
/// <param name="Status">The channel's last answer, an HTTP status; 0 when none came.</param>
/// <param name="Reason">What the channel said.</param>
public sealed record FailingDelivery(
    string Conversation, long Sequence, DateTimeOffset Since, long Attempts, int Status, string Reason);
