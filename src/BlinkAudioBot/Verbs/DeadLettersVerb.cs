using System.Globalization;
using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Desk.Email.Outbox;
using BlinkAudioBot.Settings;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Verbs;

/// <summary>
/// <c>dead-letters</c>: what channels such as Teams, or the mail server, would not take, so that people never saw it. <c>dead-letters
/// resend</c>: has it sent again. The numbers of e-mails begin with a letter.
/// </summary>
internal static class DeadLettersVerb
{
    /// <summary>How it is called.</summary>
    public const string Usage = "Usage: BlinkAudioBot dead-letters [list | resend NUMBER | resend eNUMBER | resend all] [--BlinkAudioBot:DataFolder=PATH]";

    /// <summary>Prints, and ends.</summary>
    /// <returns>The exit code: 0, 1 when there is no such letter or database, 2 when the words are off.</returns>
    public static int Run(string[] arguments)
    {
        var (words, settings) = VerbArguments.Split(arguments);
        if (VerbArguments.WithoutValue(settings) is { } bare)
        {
            return Fail(2, $"\"{bare}\" has no value.\n{Usage}");
        }

        try
        {
            var database = VerbArguments.Database(settings);
            return Run(words, new DeadLetterArchive(database), new LetterArchive(database));
        }
        catch (SqliteException unreadable)
        {
            return Fail(1, $"The database cannot be used: {unreadable.Message} Let this user read and write it, or restore the last backup.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or SettingException or FormatException)
        {
            return Fail(1, exception.Message);
        }
    }

    private static int Run(List<string> words, DeadLetterArchive archive, LetterArchive emails) => words switch
    {
        [] or ["list"] => List(archive, emails),
        ["resend", "all"] => Resend(archive.Resend(null) + emails.Resend(null), null),
        ["resend", ['e', .. var word]] when long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            Resend(emails.Resend(number), $"e{word}"),
        ["resend", var word] when long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            Resend(archive.Resend(number), word),
        ["resend", var word] => Fail(2, $"\"{word}\" is no number of a dead letter. Give one from the list, or \"all\".\n{Usage}"),
        ["resend"] => Fail(2, $"Say which dead letter to send again: its number, or \"all\".\n{Usage}"),
        ["list", var word, ..] => TooMany(word),
        ["resend", _, var word, ..] => TooMany(word),
        _ => Fail(2, $"\"{words[0]}\" is nothing that can be done with dead letters.\n{Usage}"),
    };

    private static int TooMany(string word) => Fail(2, $"\"{word}\" is one word too many.\n{Usage}");

    private static int List(DeadLetterArchive archive, LetterArchive emails)
    {
        var letters = archive.ReadAll();
        var dead = emails.ReadDead();
        foreach (var letter in letters)
        {
            var again = letter.IsResent ? " (to be sent again)" : string.Empty;
            Console.WriteLine($"{letter.Number}  {letter.At:yyyy-MM-dd HH:mm} UTC  {letter.Conversation} entry {letter.Sequence}: {Answer(letter.Status, letter.Reason)}{again}");
        }

        foreach (var failing in archive.ReadFailing())
        {
            Console.WriteLine($"still tried since {failing.Since:yyyy-MM-dd HH:mm} UTC  {failing.Conversation} entry {failing.Sequence}, {failing.Attempts} times: {Answer(failing.Status, failing.Reason)}");
        }

        foreach (var email in dead)
        {
            Console.WriteLine($"e{email.Number}  {email.At:yyyy-MM-dd HH:mm} UTC  e-mail of {email.Conversation} entry {email.Sequence}: {Answer(email.Status, email.Reason)}");
        }

        foreach (var email in emails.ReadFailing())
        {
            Console.WriteLine($"tried again at {email.At:yyyy-MM-dd HH:mm} UTC  e-mail of {email.Conversation} entry {email.Sequence}, {email.Attempts} times so far: {Answer(email.Status, email.Reason)}");
        }

        Console.WriteLine(letters.Count + dead.Count == 0 ? "No dead letter." : "Send one again: BlinkAudioBot dead-letters resend NUMBER");
        return 0;
    }

    private static int Resend(int count, string? number)
    {
        if (count == 0 && number is not null)
        {
            return Fail(1, $"There is no dead letter {number}. List them all with: BlinkAudioBot dead-letters");
        }

        Console.WriteLine(count switch
        {
            0 => "No dead letter.",
            1 => "1 dead letter is sent again within a minute, or when the server starts.",
            _ => $"{count} dead letters are sent again within a minute, or when the server starts.",
        });
        return 0;
    }

    private static string Answer(int status, string reason) =>
        status == 0 ? $"no answer, {CasesVerb.Printable(reason)}" : $"{status} {CasesVerb.Printable(reason)}";

    private static int Fail(int exitCode, string message)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
