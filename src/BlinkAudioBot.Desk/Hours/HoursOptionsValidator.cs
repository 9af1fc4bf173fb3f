using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Hours;

/// <summary>Reads the hours once at start, so that a mistake is told then.</summary>
internal sealed class HoursOptionsValidator : IValidateOptions<HoursOptions>
{
    public ValidateOptionsResult Validate(string? name, HoursOptions options)
    {
        List<string> faults = [];
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            faults.Add($"{HoursOptions.SectionName}:TimeZone is \"{options.TimeZone}\". Give an IANA id, as \"Europe/Berlin\".");
        }

        faults.AddRange(Enum.GetValues<DayOfWeek>()
            .Where(day => HourSpan.ReadAll(options.Of(day)) is null)
            .Select(day => $"{HoursOptions.SectionName}:{day} is \"{options.Of(day)}\". Give spans that do not overlap, as \"09:00-12:30, 13:30-17:00\"."));
        if (OpeningHours.ReadDates(options.Holidays) is null)
        {
            faults.Add($"{HoursOptions.SectionName}:Holidays is \"{options.Holidays}\". Give dates, as \"2026-12-25, 2026-12-26\".");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
