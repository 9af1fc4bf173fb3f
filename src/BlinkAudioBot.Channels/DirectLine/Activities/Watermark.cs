using System.Globalization;
using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Conversations.Log;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.DirectLine.Activities;

/// <summary>A place in the log as clients send it back.</summary>
internal static class Watermark
{
    /// <summary>
    /// Reads the query. Absent or empty is the beginning: a client that has received nothing sends it empty.
    /// </summary>
    public static bool TryRead(HttpRequest request, out long watermark)
    {
        watermark = 0;
        var text = request.Query["watermark"].ToString();
        return text.Length == 0 || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out watermark);
    }

    /// <summary>Refuses a place that the log does not have.</summary>
    /// <param name="watermark">The place.</param>
    /// <param name="page">What was read after it.</param>
    public static ChannelError? Check(long watermark, LogPage? page) => page switch
    {
        null => DirectLineErrors.ConversationNotFound,
        _ when page.Watermark < watermark => DirectLineErrors.InvalidWatermark,
        _ => null,
    };
}
