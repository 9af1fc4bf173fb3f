namespace BlinkAudioBot.Conversations.Log;

/// <summary>A stretch of a conversation's log.</summary>
/// <param name="Entries">The entries in order.</param>
/// <param name="Watermark">
/// The place that was read up to; read on from here. Counts entries that were left out for their audience. Never past
/// the log's end, so it is less than what was asked for when that was no place in this log.
/// </param>
/// <param name="More">Whether there was more than was asked for.</param>
public sealed record LogPage(IReadOnlyList<LogEntry> Entries, long Watermark, bool More);
