namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>How far the deliveries of a conversation are.</summary>
/// <param name="Address">Where they go.</param>
/// <param name="Position">The last place in the log that needs nothing more.</param>
internal sealed record Delivery(ChannelAddress Address, long Position);
