using BlinkAudioBot.Conversations.Log;
using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.Commits;

/// <summary>Everything that one turn writes.</summary>
internal sealed record TurnCommit
{
    /// <summary>The conversation.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>The log: the inbound activity first, then what was sent, numbered without a gap.</summary>
    public required LogEntry[] Entries { get; init; }

    /// <summary>The key of the inbound activity, if it has one.</summary>
    public required string? Key { get; init; }

    /// <summary>The time of the turn (UTC, whole milliseconds).</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The seed of the turn.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What the sender is answered.</summary>
    public required TurnResponse Response { get; init; }

    /// <summary>The new state, UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>The conversation's due time after the turn (UTC, whole milliseconds).</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>The effects for their owners; due times are not among them.</summary>
    public required IReadOnlyList<TurnEffect> Effects { get; init; }

    /// <summary>The place that the conversation must still be at; 0 when it must be new.</summary>
    public long ExpectedSequence => Entries[0].Sequence - 1;

    /// <summary>The conversation's new place.</summary>
    public long Sequence => Entries[^1].Sequence;
}
