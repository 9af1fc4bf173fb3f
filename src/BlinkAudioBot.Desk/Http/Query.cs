using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Http;

/// <summary>Reads the query of a request.</summary>
internal static class Query
{
    private const int LongestText = 200;

    /// <summary>A whole number from 0.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Its name.</param>
    /// <param name="otherwise">What it is when it is absent or empty.</param>
    /// <param name="most">What greater ones become.</param>
    /// <param name="value">The number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryNumber(HttpContext context, string name, long otherwise, long most, out long value)
    {
        var text = context.Request.Query[name].ToString();
        value = otherwise;
        if (text.Length > 0 && !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        value = Math.Min(value, most);
        return true;
    }

    /// <summary>A time; a day alone is its beginning (UTC).</summary>
    /// <returns>Whether it is one, or absent.</returns>
    public static bool TryTime(HttpContext context, string name, out DateTimeOffset? value)
    {
        var text = context.Request.Query[name].ToString();
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        var isTime = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        value = time.ToUniversalTime();
        return isTime;
    }

    /// <summary>A text without the blanks around it; null when it is absent or empty.</summary>
    public static string? Text(HttpContext context, string name) =>
        context.Request.Query[name].ToString().Trim() is { Length: > 0 } text
            ? text.Length > LongestText ? text[..LongestText] : text
            : null;
}
