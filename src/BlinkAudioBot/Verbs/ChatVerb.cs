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
    public static int Run(string[] arguments) => arguments switch
    {
        [] => TalkOnce(),
        [Option, { Length: > 0 } folder] => Talk(folder),
        [var word] when word.StartsWith(Option + "=", StringComparison.Ordinal) && word.Length > Option.Length + 1 =>
            Talk(word[(Option.Length + 1)..]),
        [Option or Option + "=", ..] => VerbFailure.Tell($"\"{Option}\" has no value.", Usage),
        [var word, ..] => VerbFailure.Tell($"There is no option \"{word}\".", Usage),
    };

    private static int TalkOnce()
    {
        var folder = Directory.CreateTempSubdirectory("blinkaudiobot-chat-");
        try
        {
            return Talk(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Talk(string folder)
    {
        try
        {
            return ChatHost.RunAsync(folder).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (StartFailure.IsOperators(exception))
        {
            Console.Error.WriteLine(StartFailure.Reason(exception));
            return 1;
        }
    }
}
