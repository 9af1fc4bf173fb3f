using System.ComponentModel.DataAnnotations;

namespace BlinkAudioBot.Dialogs;

/// <summary>How the guide behaves. Section <c>BlinkAudioBot:Guide</c>.</summary>
public sealed class GuideOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string SectionName = "BlinkAudioBot:Guide";

    /// <summary>
    /// How long an unresolved conversation may be silent before it counts as abandoned. Who comes back later goes on where they were.
    /// </summary>
    /// <value>A time span from one minute to 30 days. Default: one day.</value>
    [Range(
        typeof(TimeSpan),
        "00:01:00",
        "30.00:00:00",
        ConvertValueInInvariantCulture = true,
        ParseLimitsInInvariantCulture = true)]
    public TimeSpan SilenceLimit { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How long after "it works now" a person who comes back is asked whether it still does. Who comes back later is greeted anew.
    /// </summary>
    /// <value>A time span from one minute to 30 days. Default: one day.</value>
    [Range(
        typeof(TimeSpan),
        "00:01:00",
        "30.00:00:00",
        ConvertValueInInvariantCulture = true,
        ParseLimitsInInvariantCulture = true)]
    public TimeSpan ReturnLimit { get; set; } = TimeSpan.FromDays(1);
}
