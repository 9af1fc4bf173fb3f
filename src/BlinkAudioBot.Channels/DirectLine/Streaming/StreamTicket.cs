using BlinkAudioBot.Channels.DirectLine.Tokens;

namespace BlinkAudioBot.Channels.DirectLine.Streaming;

/// <summary>Lets one socket in.</summary>
/// <param name="Visitor">Whose socket.</param>
/// <param name="Watermark">The place in the log after which the socket begins.</param>
/// <param name="Expires">When it is no longer good.</param>
internal readonly record struct StreamTicket(Visitor Visitor, long Watermark, DateTimeOffset Expires);
