using System.Text;
using BlinkAudioBot.Chat;
using BlinkAudioBot.Settings;

namespace BlinkAudioBot.Verbs;

/// <summary>
/// <c>chat</c>: talks to the bot in a terminal, or with lines from a pipe. The conversation is kept only when a data folder is
/// given.
/// </summary>
internal static class ChatVerb
{
    /// <summary>How it is called.</summary>
    public const string Usage = "Usage: BlinkAudioBot chat [--data-folder PATH]";

    private const string Option = "--data-folder";

    /// <summary>Talks until the input ends.</summary>
    /// <returns>The exit code: 0, 1 when the bot cannot start or keep what is said, 2 when the words are off.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is [])
        {
            return await TalkOnceAsync();
        }

        string[] words = arguments[0].StartsWith(Option + "=", StringComparison.Ordinal)
            ? [Option, arguments[0][(Option.Length + 1)..], .. arguments[1..]]
            : arguments;
        return words switch
        {
            [Option, { Length: > 0 } folder] => await TalkAsync(folder),
            [Option] or [Option, ""] => VerbFailure.Tell($"\"{Option}\" has no value.", Usage),
            [Option, _, var more, ..] => VerbFailure.Tell($"\"{more}\" is one word too many.", Usage),
            _ => VerbFailure.Tell($"There is no option \"{words[0]}\".", Usage),
        };
    }

    private static async Task<int> TalkOnceAsync()
    {
        var folder = Directory.CreateTempSubdirectory("blinkaudiobot-chat-");
        try
        {
            return await TalkAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> TalkAsync(string folder)
    {
        try
        {
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            await ChatHost.RunAsync(folder, new Terminal(input, output, isEchoed: Console.IsInputRedirected));
            return 0;
        }
        catch (Exception exception) when (StartFailure.IsOperators(exception))
        {
            await Console.Error.WriteLineAsync(StartFailure.Reason(exception));
            return 1;
        }
    }
}
