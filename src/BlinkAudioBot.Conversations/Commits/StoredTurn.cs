namespace BlinkAudioBot.Conversations.Commits;

/// <summary>What is kept of a turn to answer the same activity again.</summary>
/// <param name="Sequence">The inbound activity's place in the log.</param>
/// <param name="Activity">The inbound activity, UTF-8 JSON.</param>
/// <param name="Response">What its sender was answered.</param>
internal sealed record StoredTurn(long Sequence, ReadOnlyMemory<byte> Activity, TurnResponse Response);
