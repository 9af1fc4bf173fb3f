using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace BlinkAudioBot.Settings;

/// <summary>What the value of a setting can be. Texts, addresses and lists are looked at by the options that they are read into.</summary>
internal static class SettingValue
{
    /// <summary>Whether a value can be read, and is within its bounds.</summary>
    public static bool Fits(PropertyInfo setting, string text)
    {
        var type = TypeOf(setting);
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Contains(text, StringComparer.OrdinalIgnoreCase);
        }

        object? value =
            type == typeof(bool) ? bool.TryParse(text, out var flag) ? flag : null
            : type == typeof(int) ? int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null
            : type == typeof(TimeSpan) ? TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null
            : text;
        return value is not null && RangeOf(setting)?.IsValid(value) is not false;
    }

    /// <summary>What a setting's value can be, for a sentence.</summary>
    public static string Allowed(PropertyInfo setting)
    {
        var type = TypeOf(setting);
        return type.IsEnum ? string.Join(" or ", Enum.GetNames(type).Select(name => $"\"{name.ToLowerInvariant()}\""))
            : type == typeof(bool) ? "\"true\" or \"false\""
            : type == typeof(TimeSpan) ? $"a time{Bounds(setting)}; \"00:10:00\" is ten minutes, \"2.00:00:00\" two days"
            : $"a whole number{Bounds(setting)}";
    }

    private static string Bounds(PropertyInfo setting) => RangeOf(setting) is { } range
        ? string.Create(CultureInfo.InvariantCulture, $" from {range.Minimum} to {range.Maximum}")
        : string.Empty;

    private static Type TypeOf(PropertyInfo setting) => Nullable.GetUnderlyingType(setting.PropertyType) ?? setting.PropertyType;

    private static RangeAttribute? RangeOf(PropertyInfo setting) => setting.GetCustomAttribute<RangeAttribute>();
}
