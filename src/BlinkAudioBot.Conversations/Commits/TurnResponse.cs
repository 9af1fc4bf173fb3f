namespace BlinkAudioBot.Conversations.Commits;

/// <summary>What the sender of an activity is answered in the response itself.</summary>
/// <param name="Status">The status of the answer to an invoke; 0 for other activities.</param>
/// <param name="Body">UTF-8 JSON, or empty.</param>
internal readonly record struct TurnResponse(int Status, ReadOnlyMemory<byte> Body);
