using System.Globalization;

namespace BotFramework.Turns;

/// <summary>Ids of activities in the log: conversation id, a bar, and the sequence number in seven digits or more.</summary>
public static class ActivityIds
{
    /// <summary>The id of the activity at a place in the log.</summary>
    public static string Create(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");
}
