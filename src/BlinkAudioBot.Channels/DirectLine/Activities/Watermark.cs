using System.Globalization;
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
}
