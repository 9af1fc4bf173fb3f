using System.Globalization;

namespace BotFramework.Turns;

/// <summary>Ids of activities in the log: conversation id, a bar, and the sequence number in seven digits or more.</summary>
public static class ActivityIds
{
    /// <summary>The id of the activity at a place in the log.</summary>
    public static string Create(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");

    /// <summary>The place in the log of the activity with an id; null when the id is none of these.</summary>
    public static long? SequenceOf(string? id) =>
        id?.LastIndexOf('|') is { } bar and > 0
        && long.TryParse(id.AsSpan(bar + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : null;
}
