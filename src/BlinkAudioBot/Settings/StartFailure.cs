using BlinkAudioBot.Cards.Wording;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Settings;

/// <summary>Tells why the server does not start, in a line that says what to do, where the reason is one that an operator can mend.</summary>
internal sealed partial class StartFailure(ILogger<StartFailure> logger)
{
    /// <summary>Whether the operator can mend it; anything else deserves its stack trace.</summary>
    public static bool IsOperators(Exception exception) =>
        exception is SettingException or FormatException or OptionsValidationException or ContentException or IOException or InvalidDataException or SocketException or UnauthorizedAccessException
        || exception is InvalidOperationException { Message: var message } && message.StartsWith("Failed to convert configuration", StringComparison.Ordinal);

    /// <summary>What keeps the server from starting, with settings called as the operator writes them.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        OptionsValidationException { OptionsType: var options, Message: var message } =>
            message.Replace($"{options.Name}.", $"{KnownSettings.SectionOf(options)}:", StringComparison.Ordinal),
        SocketException or IOException { InnerException: AddressInUseException } =>
            $"{exception.Message.TrimEnd('.')}. Set Urls to an address that this user may take and no other program has.",
        _ => exception.Message,
    };

    /// <summary>Writes the line to the console; mistakes in texts and cards get a line each.</summary>
    /// <returns>The exit code: 2 for mistakes in texts and cards, else 1.</returns>
    public static int Tell(Exception exception)
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
        var failure = new StartFailure(loggers.CreateLogger<StartFailure>());
        if (exception is not ContentException { Faults: var faults })
        {
            failure.LogCannotStart(Reason(exception));
            return 1;
        }

        failure.LogCannotStart($"Mistakes in the texts and cards: {faults.Count}.");
        foreach (var fault in faults)
        {
            failure.LogFault(fault);
        }

        return 2;
    }
}
