using System.Globalization;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Hours;

/// <summary>
/// Knows when the support team is there. Hours are those of the clock on the wall, so a day on which it is changed has the same hours
/// as any other; a time that it leaves out is the first one after it, one that comes twice is the first of the two.
/// </summary>
internal sealed class OpeningHours
{
    // Longer than any row of holidays; who is away for more than that is not known to come back.
    private const int DaysAhead = 400;

    private readonly TimeZoneInfo _zone;
    private readonly IReadOnlyList<HourSpan>[] _week;
    private readonly IReadOnlySet<DateOnly> _holidays;

    /// <summary>Reads the settings, which have been checked.</summary>
    public OpeningHours(IOptions<HoursOptions> options)
    {
        var hours = options.Value;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(hours.TimeZone);
        _week = [.. Enum.GetValues<DayOfWeek>().Select(day => HourSpan.ReadAll(hours.Of(day)) ?? [])];
        _holidays = ReadDates(hours.Holidays) ?? new HashSet<DateOnly>();
    }

    private bool IsAlwaysOpen => _week.All(day => day.Count == 0);

    /// <summary>Reads dates; null when the text is none.</summary>
    public static IReadOnlySet<DateOnly>? ReadDates(string text)
    {
        var dates = new HashSet<DateOnly>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return null;
            }

            dates.Add(date);
        }

        return dates;
    }

    /// <summary>When a day begins where the support team is.</summary>
    public DateTimeOffset BeginOf(DateOnly day) => OnWall(day, TimeSpan.Zero);

    /// <summary>Whether the team is there at a time, and until when that is so.</summary>
    public OpeningState At(DateTimeOffset time)
    {
        if (IsAlwaysOpen)
        {
            return new OpeningState(true, null);
        }

        DateTimeOffset? until = null;
        foreach (var (begin, end) in SpansAround(time))
        {
            if (until is null && time < begin)
            {
                return new OpeningState(false, begin);
            }

            // Hours that follow at once belong together, as over midnight.
            if (until is null ? time < end : begin <= until)
            {
                until = until is { } later && later > end ? later : end;
            }
            else if (until is not null)
            {
                break;
            }
        }

        return new OpeningState(until is not null, until);
    }

    // From the day before, whose hours may reach into this one.
    private IEnumerable<(DateTimeOffset Begin, DateTimeOffset End)> SpansAround(DateTimeOffset time)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, _zone).DateTime);
        for (var day = -1; day <= DaysAhead; day++)
        {
            var date = today.AddDays(day);
            foreach (var span in _holidays.Contains(date) ? [] : _week[(int)date.DayOfWeek])
            {
                yield return (OnWall(date, span.Begin), OnWall(date, span.End));
            }
        }
    }

    private DateTimeOffset OnWall(DateOnly date, TimeSpan time)
    {
        var local = date.ToDateTime(TimeOnly.MinValue) + time;
        if (_zone.IsInvalidTime(local))
        {
            // The clock goes from the moment before the gap to the one after it: both offsets name the same instant there.
            var before = _zone.GetUtcOffset(local.AddDays(-1));
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(GapBegin(local), before), _zone);
        }

        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    private DateTime GapBegin(DateTime local)
    {
        while (_zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(-1);
        }

        return local.AddMinutes(1);
    }
}
