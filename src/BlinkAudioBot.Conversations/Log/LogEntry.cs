namespace BlinkAudioBot.Conversations.Log;

/// <summary>One activity in a conversation's log.</summary>
/// <param name="Sequence">Its place, from 1 without gaps; also its watermark.</param>
/// <param name="Activity">The activity as UTF-8 JSON; links of the bot's own are relative.</param>
/// <param name="Audience">Who may see it.</param>
/// <param name="FromBot">Whether the bot (or an agent) sent it.</param>
public sealed record LogEntry(long Sequence, ReadOnlyMemory<byte> Activity, LogAudience Audience, bool FromBot);
