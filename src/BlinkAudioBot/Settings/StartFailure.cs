using BlinkAudioBot.Cards.Wording;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Settings;

/// <summary>Tells why the server does not start, in a line that says what to do, where the reason is one that an operator can mend.</summary>
internal sealed partial class StartFailure(ILogger<StartFailure> logger)
{
    /// <summary>Whether the operator can mend it; anything else deserves its stack trace.</summary>
    public static bool IsOperators(Exception exception) =>
        exception is SettingException or OptionsValidationException or ContentException or IOException or UnauthorizedAccessException
        || exception is InvalidOperationException { Message: var message } && message.StartsWith("Failed to convert configuration", StringComparison.Ordinal);

    /// <summary>Writes the line to the console.</summary>
    public static void Tell(Exception exception)
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
        new StartFailure(loggers.CreateLogger<StartFailure>()).LogCannotStart(exception.Message);
    }
}
