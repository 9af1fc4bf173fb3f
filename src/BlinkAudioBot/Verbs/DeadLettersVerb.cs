using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Settings;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Verbs;

/// <summary><c>dead-letters</c>: what channels such as Teams would not take, so that people never saw it.</summary>
internal static class DeadLettersVerb
{
    /// <summary>How it is called.</summary>
    public const string Usage = "Usage: BlinkAudioBot dead-letters [--BlinkAudioBot:DataFolder=PATH]";

    /// <summary>Prints, and ends.</summary>
    /// <returns>The exit code: 0, 1 when there is no database, 2 when the words are off.</returns>
    public static int Run(string[] arguments)
    {
        var (words, settings) = VerbArguments.Split(arguments);
        if (words.Count > 0)
        {
            return Fail(2, $"\"{words[0]}\" is one word too many.\n{Usage}");
        }

        if (VerbArguments.WithoutValue(settings) is { } bare)
        {
            return Fail(2, $"\"{bare}\" has no value.\n{Usage}");
        }

        try
        {
            return Print(new DeadLetterArchive(VerbArguments.Database(settings)).ReadAll());
        }
        catch (SqliteException unreadable)
        {
            return Fail(1, $"The database cannot be read: {unreadable.Message} Let this user read it, or restore the last backup.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or SettingException or FormatException)
        {
            return Fail(1, exception.Message);
        }
    }

    private static int Print(IReadOnlyList<DeadLetter> letters)
    {
        foreach (var letter in letters)
        {
            Console.WriteLine($"{letter.At:yyyy-MM-dd HH:mm} UTC  {letter.Conversation} entry {letter.Sequence}: {letter.Status} {CasesVerb.Printable(letter.Reason)}");
        }

        Console.WriteLine(letters.Count == 0 ? "No dead letter." : "Status 0: no answer came.");
        return 0;
    }

    private static int Fail(int exitCode, string message)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
