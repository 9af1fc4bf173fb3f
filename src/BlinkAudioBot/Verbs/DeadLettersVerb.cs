using System.Globalization;
using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Desk.Email.Outbox;
using BlinkAudioBot.Desk.Webhooks.Ledger;
using BlinkAudioBot.Settings;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Verbs;

/// <summary>
/// <c>dead-letters</c>: what channels such as Teams would not take, so that people never saw it, and what the mail server or webhooks
/// would not; the numbers of these begin with an e or a w. <c>dead-letters resend</c>: has it sent again.
/// </summary>
internal static class DeadLettersVerb
{
    private const char EmailMark = 'e';
    private const char WebhookMark = 'w';

    /// <summary>How it is called.</summary>
    public const string Usage = "Usage: BlinkAudioBot dead-letters [list | resend NUMBER | resend all] [--BlinkAudioBot:DataFolder=PATH]";

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
            return Run(words, new DeadLetterArchive(database), new LetterArchive(database), new WebhookArchive(database));
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

    private static int Run(List<string> words, DeadLetterArchive archive, LetterArchive emails, WebhookArchive webhooks) => words switch
    {
        [] or ["list"] => List(archive, emails, webhooks),
        ["resend", "all"] => Resend(archive.Resend(null) + emails.Resend(null) + webhooks.Resend(null)),
        ["resend", [EmailMark, .. var digits] word] when IsNumber(digits, out var number) => Resend(emails.Resend(number), word),
        ["resend", [WebhookMark, .. var digits] word] when IsNumber(digits, out var number) => Resend(webhooks.Resend(number), word),
        ["resend", var word] when IsNumber(word, out var number) => Resend(archive.Resend(number), word),
        ["resend", var word] => Fail(2, $"\"{word}\" is no number of a dead letter. Give one from the list, or \"all\".\n{Usage}"),
        ["resend"] => Fail(2, $"Say which dead letter to send again: its number, or \"all\".\n{Usage}"),
        ["list", var word, ..] => TooMany(word),
        ["resend", _, var word, ..] => TooMany(word),
        _ => Fail(2, $"\"{words[0]}\" is nothing that can be done with dead letters.\n{Usage}"),
    };

    private static bool IsNumber(string word, out long number) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static int TooMany(string word) => Fail(2, $"\"{word}\" is one word too many.\n{Usage}");

    private static int List(DeadLetterArchive archive, LetterArchive emails, WebhookArchive webhooks)
    {
        var letters = archive.ReadAll();
        foreach (var letter in letters)
        {
            var again = letter.IsResent ? " (to be sent again)" : string.Empty;
            Console.WriteLine($"{letter.Number}  {letter.At:yyyy-MM-dd HH:mm} UTC  {letter.Conversation} entry {letter.Sequence}: {Answer(letter.Status, letter.Reason)}{again}");
        }

        foreach (var failing in archive.ReadFailing())
        {
            Console.WriteLine($"still tried since {failing.Since:yyyy-MM-dd HH:mm} UTC  {failing.Conversation} entry {failing.Sequence}, {failing.Attempts} times: {Answer(failing.Status, failing.Reason)}");
        }

        var dead = ListEmails(emails);
        var untold = webhooks.ReadAll();
        foreach (var news in untold)
        {
            var (what, answer) = ($"{news.Type} of {news.Reference} for {CasesVerb.Printable(news.Url)}", Answer(news.Status, news.Reason));
            Console.WriteLine(news.IsGivenUp
                ? $"{WebhookMark}{news.Number}  {news.Since:yyyy-MM-dd HH:mm} UTC  {what}: {answer}"
                : $"still tried since {news.Since:yyyy-MM-dd HH:mm} UTC  {what}, {news.Attempts} times: {answer}");
        }

        var isEmpty = letters.Count + dead == 0 && !untold.Any(news => news.IsGivenUp);
        Console.WriteLine(isEmpty ? "No dead letter." : "Send one again: BlinkAudioBot dead-letters resend NUMBER");
        return 0;
    }

    private static int ListEmails(LetterArchive emails)
    {
        var dead = emails.ReadDead();
        foreach (var email in dead)
        {
            Console.WriteLine($"{EmailMark}{email.Number}  {email.At:yyyy-MM-dd HH:mm} UTC  e-mail of {email.Conversation} entry {email.Sequence}: {Answer(email.Status, email.Reason)}");
        }

        foreach (var email in emails.ReadFailing())
        {
            Console.WriteLine($"tried again at {email.At:yyyy-MM-dd HH:mm} UTC  e-mail of {email.Conversation} entry {email.Sequence}, {email.Attempts} times so far: {Answer(email.Status, email.Reason)}");
        }

        return dead.Count;
    }

    private static int Resend(int count, string? number = null)
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
