using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Http;

/// <summary>Reads the query of a request. What is absent or empty is what it is otherwise; the first value that cannot be is told.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private const int LongestText = 200;
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>What is wrong; null when nothing is.</summary>
    public DeskProblem? Problem { get; private set; }

    /// <summary>A whole number from 0; greater ones become the most.</summary>
    public long Number(string name, long otherwise, long most)
    {
        var (text, value) = (query[name].ToString(), otherwise);
        if (text.Length > 0 && !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value))
        {
            Refuse(name, "is a whole number from 0");
        }

        return Math.Min(value, most);
    }

    /// <summary>A time, or a day.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="day">The time that a day stands for.</param>
    public DateTimeOffset? Time(string name, Func<DateOnly, DateTimeOffset> day)
    {
        var text = query[name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date < DateOnly.MaxValue && date > DateOnly.MinValue)
        {
            return day(date).ToUniversalTime();
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time.ToUniversalTime();
        }

        Refuse(name, "is a day as \"2026-01-31\", or a time as \"2026-01-31T09:00:00Z\"");
        return null;
    }

    /// <summary>One of some words.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="otherwise">What it is when it is absent.</param>
    /// <param name="values">What each word stands for.</param>
    public T Choice<T>(string name, T otherwise, params ReadOnlySpan<(string Word, T Value)> values)
    {
        var (text, words) = (query[name].ToString(), new List<string>());
        foreach (var (word, value) in values)
        {
            words.Add(word);
            if (word == text)
            {
                return value;
            }
        }

        if (text.Length > 0)
        {
            Refuse(name, $"is one of {string.Join(", ", words)}");
        }

        return otherwise;
    }

    /// <summary>A text without the blanks around it; null when it is absent or empty.</summary>
    public string? Text(string name) =>
        query[name].ToString().Trim() is { Length: > 0 } text ? text.Length > LongestText ? text[..LongestText] : text : null;

    private void Refuse(string name, string allowed) => Problem ??= DeskProblem.InvalidQuery.At(name, allowed);
}
