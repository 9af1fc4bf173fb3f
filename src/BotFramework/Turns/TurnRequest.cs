using BotFramework.Schema;

namespace BotFramework.Turns;

/// <summary>Everything that a turn depends on. The same request gives the same result, byte for byte.</summary>
public sealed record TurnRequest
{
    /// <summary>The activity, stamped by its channel; its id and conversation are set.</summary>
    public required Activity Activity { get; init; }

    /// <summary>The conversation's state as the last turn left it, UTF-8 JSON; empty for a new conversation.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>The time of the turn (UTC), recorded with the activity.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The seed of the turn's chance, recorded with the activity.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The sequence number of the inbound activity; what the turn sends gets the following ones.</summary>
    public required long Sequence { get; init; }
}
