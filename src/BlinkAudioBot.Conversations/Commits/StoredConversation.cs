namespace BlinkAudioBot.Conversations.Commits;

/// <summary>A conversation as its last turn left it.</summary>
/// <param name="Sequence">The last place in its log; also its version.</param>
/// <param name="State">The bot's state, UTF-8 JSON.</param>
/// <param name="DueAt">Its due time, if any (UTC, whole milliseconds).</param>
/// <param name="Keys">The keys of its activities, at most <see cref="MaximumKeys"/> of them.</param>
internal sealed record StoredConversation(
    long Sequence, ReadOnlyMemory<byte> State, DateTimeOffset? DueAt, IReadOnlyList<string> Keys)
{
    /// <summary>Where the list of keys is cut off: a list of this length may be incomplete.</summary>
    public const int MaximumKeys = 256;
}
