using System.Globalization;

namespace BlinkAudioBot.Desk.Hours;

/// <summary>Hours of one day, by the clock on the wall.</summary>
/// <param name="Begin">When they begin, from midnight.</param>
/// <param name="End">When they end, from the same midnight; more than a day for what goes past the next one.</param>
internal sealed record HourSpan(TimeSpan Begin, TimeSpan End)
{
    private const string EndOfDay = "24:00";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Reads the spans of a day, in order; null when the text is none, or when they overlap.</summary>
    public static IReadOnlyList<HourSpan>? ReadAll(string text)
    {
        List<HourSpan> spans = [];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Read(part) is not { } span)
            {
                return null;
            }

            spans.Add(span);
        }

        spans.Sort((one, other) => one.Begin.CompareTo(other.Begin));
        return spans.Zip(spans.Skip(1)).Any(pair => pair.First.End > pair.Second.Begin) ? null : spans;
    }

    private static HourSpan? Read(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [var from, var to]
        && Time(from) is { } begin && begin < Day
        && Time(to) is { } end && end != begin
            ? new HourSpan(begin, end < begin ? end + Day : end)
            : null;

    private static TimeSpan? Time(string text) =>
        text == EndOfDay ? Day
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan()
        : null;
}
