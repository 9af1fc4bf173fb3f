using BlinkAudioBot.Conversations;
using BlinkAudioBot.Settings;

namespace BlinkAudioBot.Verbs;

/// <summary>What the verbs that read the data folder have in common.</summary>
internal static class VerbArguments
{
    /// <summary>As .NET reads a command line: a setting without an equals sign takes the next word as its value.</summary>
    public static (List<string> Words, List<string> Settings) Split(string[] arguments)
    {
        var (words, settings) = (new List<string>(), new List<string>());
        for (var index = 0; index < arguments.Length; index++)
        {
            var isSetting = arguments[index].StartsWith('-');
            (isSetting ? settings : words).Add(arguments[index]);
            if (isSetting && !arguments[index].Contains('=', StringComparison.Ordinal) && index + 1 < arguments.Length)
            {
                settings.Add(arguments[++index]);
            }
        }

        return (words, settings);
    }

    /// <summary>The setting at the end that has no value; null when there is none.</summary>
    public static string? WithoutValue(List<string> settings) =>
        settings is [.., ['-', ..] bare] && !bare.Contains('=', StringComparison.Ordinal) ? bare : null;

    /// <summary>The path of the conversations' database.</summary>
    /// <exception cref="SettingException">A setting is none.</exception>
    /// <exception cref="FormatException">A setting is not written as one.</exception>
    public static string Database(List<string> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. settings])
            .Build();
        KnownSettings.Check(configuration);
        KnownSettings.CheckValues(configuration);
        return Path.Combine(
            configuration["BlinkAudioBot:DataFolder"] ?? new ConversationsOptions().DataFolder, "conversations.db");
    }
}
