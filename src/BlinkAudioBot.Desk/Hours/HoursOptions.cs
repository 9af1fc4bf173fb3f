namespace BlinkAudioBot.Desk.Hours;

/// <summary>When the support team is there. Section <c>BlinkAudioBot:Desk:Hours</c>.</summary>
public sealed class HoursOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string SectionName = "BlinkAudioBot:Desk:Hours";

    /// <summary>The time zone of all that is said below.</summary>
    /// <value>An IANA id, for example <c>Europe/Berlin</c>. Default: <c>UTC</c>.</value>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The hours of each Monday.</summary>
    /// <value>
    /// Spans, for example <c>09:00-12:30, 13:30-17:00</c>; one that ends earlier than it begins goes past midnight, <c>00:00-24:00</c>
    /// is the whole day. Default: none. When no day has any, the team counts as always there.
    /// </value>
    public string Monday { get; set; } = string.Empty;

    /// <summary>The hours of each Tuesday.</summary>
    /// <value>As <see cref="Monday"/>.</value>
    public string Tuesday { get; set; } = string.Empty;

    /// <summary>The hours of each Wednesday.</summary>
    /// <value>As <see cref="Monday"/>.</value>
    public string Wednesday { get; set; } = string.Empty;

    /// <summary>The hours of each Thursday.</summary>
    /// <value>As <see cref="Monday"/>.</value>
    public string Thursday { get; set; } = string.Empty;

    /// <summary>The hours of each Friday.</summary>
    /// <value>As <see cref="Monday"/>.</value>
    public string Friday { get; set; } = string.Empty;

    /// <summary>The hours of each Saturday.</summary>
    /// <value>As <see cref="Monday"/>.</value>
    public string Saturday { get; set; } = string.Empty;

    /// <summary>The hours of each Sunday.</summary>
    /// <value>As <see cref="Monday"/>.</value>
    public string Sunday { get; set; } = string.Empty;

    /// <summary>Days on which nobody is there.</summary>
    /// <value>Dates, for example <c>2026-12-25, 2026-12-26</c>. Default: none.</value>
    public string Holidays { get; set; } = string.Empty;

    /// <summary>The hours of a weekday.</summary>
    internal string Of(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Monday,
        DayOfWeek.Tuesday => Tuesday,
        DayOfWeek.Wednesday => Wednesday,
        DayOfWeek.Thursday => Thursday,
        DayOfWeek.Friday => Friday,
        DayOfWeek.Saturday => Saturday,
        DayOfWeek.Sunday or _ => Sunday,
    };
}
