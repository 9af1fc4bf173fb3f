using System.Globalization;
using BlinkAudioBot.Desk.Hours;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Tests.Hours;

public sealed class OpeningHoursTests
{
    private static readonly HoursOptions Office = new()
    {
        TimeZone = "Europe/Berlin",
        Monday = "09:00-12:30, 13:30-17:00",
        Tuesday = "09:00-17:00",
        Friday = "22:00-02:00",
        Saturday = "00:00-24:00",
        Sunday = "00:00-04:00",
        Holidays = "2026-01-06, 2026-12-28",
    };

    [Theory]
    // Monday, with a break.
    [InlineData("2026-01-05T08:59:59+01:00", false, "2026-01-05T09:00+01:00")]
    [InlineData("2026-01-05T09:00:00+01:00", true, "2026-01-05T12:30+01:00")]
    [InlineData("2026-01-05T12:30:00+01:00", false, "2026-01-05T13:30+01:00")]
    [InlineData("2026-01-05T11:00:00Z", true, "2026-01-05T12:30+01:00")]
    // The Tuesday after it is a holiday, so the next hours are those of Friday night.
    [InlineData("2026-01-05T17:00:00+01:00", false, "2026-01-09T22:00+01:00")]
    [InlineData("2026-01-06T10:00:00+01:00", false, "2026-01-09T22:00+01:00")]
    // From Friday night without an end until Sunday: hours over midnight that overlap belong together.
    [InlineData("2026-01-09T23:00:00+01:00", true, "2026-01-11T04:00+01:00")]
    [InlineData("2026-01-10T01:00:00+01:00", true, "2026-01-11T04:00+01:00")]
    // The offset is that of the time which is told.
    [InlineData("2026-06-29T08:00:00+02:00", false, "2026-06-29T09:00+02:00")]
    public void The_team_is_there_in_its_hours(string time, bool isOpen, string until) =>
        Assert.Equal((isOpen, until), At(Office, time));

    [Theory]
    [InlineData("2026-03-28T23:30:00+01:00", true, "2026-03-29T04:00+02:00")]
    [InlineData("2026-03-29T03:59:00+02:00", true, "2026-03-29T04:00+02:00")]
    [InlineData("2026-10-25T02:30:00+02:00", true, "2026-10-25T04:00+01:00")]
    [InlineData("2026-10-25T02:30:00+01:00", true, "2026-10-25T04:00+01:00")]
    public void A_night_on_which_the_clock_is_changed_has_the_same_hours(string time, bool isOpen, string until) =>
        Assert.Equal((isOpen, until), At(Office, time));

    [Theory]
    // There is no 02:30 on that Sunday: the clock goes from 02:00 to 03:00.
    [InlineData("2026-03-29T01:59:00+01:00", false, "2026-03-29T03:00+02:00")]
    // There are two of them on that one.
    [InlineData("2026-10-25T02:29:00+02:00", false, "2026-10-25T02:30+02:00")]
    [InlineData("2026-10-25T02:29:00+01:00", true, "2026-10-25T04:00+01:00")]
    public void A_time_that_the_clock_leaves_out_or_shows_twice_is_one_moment(string time, bool isOpen, string until) =>
        Assert.Equal((isOpen, until), At(new HoursOptions { TimeZone = "Europe/Berlin", Sunday = "02:30-04:00" }, time));

    [Fact]
    public void A_holiday_ends_what_would_begin_on_it_and_not_what_began_before()
    {
        var nights = new HoursOptions { Friday = "22:00-06:00", Saturday = "08:00-12:00", Holidays = "2026-01-10" };

        Assert.Equal((true, "2026-01-10T06:00+00:00"), At(nights, "2026-01-10T05:00:00Z"));
        Assert.Equal((false, "2026-01-16T22:00+00:00"), At(nights, "2026-01-10T09:00:00Z"));
    }

    [Fact]
    public void Without_hours_the_team_is_always_there() =>
        Assert.Equal((true, null), At(new HoursOptions { Holidays = "2026-01-05" }, "2026-01-05T03:00:00Z"));

    [Fact]
    public void Who_never_comes_is_not_said_to_come()
    {
        var year = Enumerable.Range(0, 500).Select(day => new DateOnly(2026, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal((false, null), At(new HoursOptions { Monday = "09:00-17:00", Holidays = string.Join(',', year) }, "2026-01-05T10:00:00Z"));
    }

    [Theory]
    [InlineData("TimeZone", "Mars/Olympus")]
    [InlineData("Monday", "9-17")]
    [InlineData("Sunday", "09:00-12:00,11:00-13:00")]
    [InlineData("Friday", "09:00-09:00")]
    [InlineData("Saturday", "24:00-25:00")]
    [InlineData("Holidays", "25.12.2026")]
    public void A_mistake_is_told_with_its_setting(string setting, string value)
    {
        var options = new HoursOptions();
        typeof(HoursOptions).GetProperty(setting)!.SetValue(options, value);

        var result = new HoursOptionsValidator().Validate(null, options);

        Assert.StartsWith($"BlinkAudioBot:Desk:Hours:{setting} is \"{value}\".", Assert.Single(result.Failures ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_as_told_is_taken() =>
        Assert.True(new HoursOptionsValidator().Validate(null, Office).Succeeded);

    private static (bool, string?) At(HoursOptions options, string time)
    {
        var state = new OpeningHours(Options.Create(options)).At(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));
        return (state.IsOpen, state.Until?.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture));
    }
}
