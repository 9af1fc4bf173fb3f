using BotFramework.Schema;

namespace BlinkAudioBot.Conversations;

/// <summary>An activity that a channel has authenticated and stamped, on its way to the conversation's grain.</summary>
[GenerateSerializer, Immutable, Alias("InboundActivity")]
public sealed record InboundActivity
{
    /// <summary>
    /// The activity: channelId, conversation, from (with role), recipient and timestamp set by the channel. Without an
    /// id the grain gives it conversation id and sequence number. Its text must be whole Unicode characters, or it
    /// cannot be kept.
    /// </summary>
    [Id(0)]
    public required Activity Activity { get; init; }

    /// <summary>
    /// What makes a second arrival of the same activity recognisable; null when every arrival is new. Channel, type,
    /// id and, for edits, timestamp; on Direct Line the token's user and the client's own id.
    /// </summary>
    [Id(1)]
    public string? Key { get; init; }

    /// <summary>Whether the conversation must exist already; only a channel's first turn starts one.</summary>
    [Id(2)]
    public bool MustExist { get; init; }
}
