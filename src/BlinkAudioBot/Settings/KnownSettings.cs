using BlinkAudioBot.Channels;
using BlinkAudioBot.Channels.DirectLine;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Dialogs;
using BlinkAudioBot.Telemetry;

namespace BlinkAudioBot.Settings;

/// <summary>Every setting of the bot's own. A misspelt one would be ignored in silence, so an unknown one stops the start.</summary>
internal static class KnownSettings
{
    private const string Root = "BlinkAudioBot";

    private static readonly (string Section, Type[] Options)[] Sections =
    [
        (Root, [typeof(ConversationsOptions), typeof(PublicAddressOptions), typeof(TelemetryOptions)]),
        ("BlinkAudioBot:DirectLine", [typeof(DirectLineOptions)]),
        (GuideOptions.SectionName, [typeof(GuideOptions)]),
    ];

    /// <summary>The names of all settings, as they are written on the command line.</summary>
    public static IEnumerable<string> Names => Sections.SelectMany(section => Of(section.Options).Select(name => $"{section.Section}:{name}"));

    /// <summary>Looks for settings that nothing reads.</summary>
    /// <exception cref="SettingException">There is one; the message names it and those that exist beside it.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var (section, options) in Sections)
        {
            List<string> known = [.. Of(options), .. SectionsBelow(section)];
            if (configuration.GetSection(section).GetChildren().FirstOrDefault(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            {
                throw new SettingException(
                    $"There is no setting \"{unknown.Path}\". Below \"{section}\" there are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
            }
        }
    }

    private static IEnumerable<string> Of(Type[] options) =>
        options.SelectMany(type => type.GetProperties().Select(property => property.Name));

    private static IEnumerable<string> SectionsBelow(string section) => Sections
        .Where(other => other.Section.StartsWith(section + ":", StringComparison.Ordinal))
        .Select(other => other.Section[(section.Length + 1)..]);
}
