using System.Reflection;
using BlinkAudioBot.Channels;
using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Channels.DirectLine;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk;
using BlinkAudioBot.Desk.Email;
using BlinkAudioBot.Desk.Hours;
using BlinkAudioBot.Desk.Sessions;
using BlinkAudioBot.Dialogs;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Telemetry;

namespace BlinkAudioBot.Settings;

/// <summary>Every setting of the bot's own. A misspelt one would be ignored in silence, so an unknown one stops the start.</summary>
internal static class KnownSettings
{
    private const string Root = "BlinkAudioBot";

    private static readonly (string Section, Type[] Options)[] Sections =
    [
        (Root, [typeof(ConversationsOptions), typeof(PublicAddressOptions), typeof(TelemetryOptions)]),
        ("BlinkAudioBot:Connector", [typeof(ConnectorOptions)]),
        ("BlinkAudioBot:DirectLine", [typeof(DirectLineOptions)]),
        (DeskOptions.SectionName, [typeof(DeskOptions), typeof(HandoverOptions)]),
        (HoursOptions.SectionName, [typeof(HoursOptions)]),
        (EmailOptions.SectionName, [typeof(EmailOptions)]),
        (OpenIdConnectSettings.SectionName, [typeof(OpenIdConnectSettings)]),
        (GuideOptions.SectionName, [typeof(GuideOptions)]),
    ];

    /// <summary>The names of all settings, as they are written on the command line.</summary>
    public static IEnumerable<string> Names => Properties.Select(setting => setting.Name);

    /// <summary>All settings, each with what it is read into.</summary>
    public static IEnumerable<(string Name, PropertyInfo Property)> Properties => Sections.SelectMany(section =>
        section.Options.SelectMany(type => type.GetProperties()).Select(property => ($"{section.Section}:{property.Name}", property)));

    /// <summary>The section that options are read from.</summary>
    public static string SectionOf(Type options) => Sections.First(section => section.Options.Contains(options)).Section;

    /// <summary>Looks for settings that nothing reads.</summary>
    /// <exception cref="SettingException">There is one; the message names it and the right form, or those that exist beside it.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var (section, options) in Sections)
        {
            List<string> known = [.. Of(options), .. SectionsBelow(section)];
            RefuseValue(configuration.GetSection(section), $"{section}:NAME");
            foreach (var setting in configuration.GetSection(section).GetChildren())
            {
                RefuseUnknown(setting, section, known);
                if (ItemOf(setting.Key, options) is { } item)
                {
                    RefuseValue(setting, $"{setting.Path}:0");
                    CheckItems(setting, item);
                }
            }
        }
    }

    /// <summary>Looks for values that cannot be what their settings are.</summary>
    /// <exception cref="SettingException">There is one; the message names the setting, the value, and what it can be.</exception>
    public static void CheckValues(IConfiguration configuration)
    {
        foreach (var (name, property) in Properties)
        {
            if (configuration[name] is { } value && !SettingValue.Fits(property, value))
            {
                throw new SettingException($"\"{name}\" is \"{value}\". Give {SettingValue.Allowed(property)}.");
            }
        }
    }

    /// <summary>A value where only values below are read. An empty list counts as none: a file's <c>[]</c> is one.</summary>
    private static void RefuseValue(IConfigurationSection section, string form)
    {
        if (!string.IsNullOrEmpty(section.Value))
        {
            throw new SettingException($"\"{section.Path}\" takes no value of its own. Write --{form}=… instead, or {form.Replace(":", "__", StringComparison.Ordinal)}=… in the environment.");
        }
    }

    // What has settings of its own in a list is read by their names, too.
    private static void CheckItems(IConfigurationSection list, Type item)
    {
        if (item != typeof(string))
        {
            List<string> known = [.. Of([item])];
            foreach (var setting in list.GetChildren().SelectMany(entry => entry.GetChildren()))
            {
                RefuseUnknown(setting, list.Path, known);
            }
        }
    }

    private static void RefuseUnknown(IConfigurationSection setting, string section, List<string> known)
    {
        if (!known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
        {
            throw new SettingException(
                $"There is no setting \"{setting.Path}\". Below \"{section}\" there are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
        }
    }

    /// <summary>What a list holds; null for a setting that is none.</summary>
    private static Type? ItemOf(string name, Type[] options) => options
        .SelectMany(type => type.GetProperties())
        .Where(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
        .Select(property => property.PropertyType)
        .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>))?.GetGenericArguments()[0];

    private static IEnumerable<string> Of(Type[] options) =>
        options.SelectMany(type => type.GetProperties().Select(property => property.Name));

    private static IEnumerable<string> SectionsBelow(string section) => Sections
        .Where(other => other.Section.StartsWith(section + ":", StringComparison.Ordinal))
        .Select(other => other.Section[(section.Length + 1)..]);
}
