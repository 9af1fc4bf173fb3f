using System.Text.Json;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Settings;
using BotFramework.Schema;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Verbs;

/// <summary><c>cases</c>: what people left for the support team. <c>cases REFERENCE</c>: one case with its transcript.</summary>
internal static class CasesVerb
{
    /// <summary>How it is called.</summary>
    public const string Usage = "Usage: BlinkAudioBot cases [REFERENCE] [--BlinkAudioBot:DataFolder=PATH]";

    /// <summary>Prints, and ends.</summary>
    /// <returns>The exit code: 0, 1 when there is no such case or database, 2 when the words are off.</returns>
    public static int Run(string[] arguments)
    {
        var (references, settings) = VerbArguments.Split(arguments);
        if (references.Count > 1)
        {
            return Fail(2, $"\"{references[1]}\" is one word too many.\n{Usage}");
        }

        if (VerbArguments.WithoutValue(settings) is { } bare)
        {
            return Fail(2, $"\"{bare}\" has no value.\n{Usage}");
        }

        try
        {
            return Run(references, VerbArguments.Database(settings));
        }
        catch (Exception exception) when (exception is FileNotFoundException or SettingException or FormatException)
        {
            return Fail(1, exception.Message);
        }
    }

    private static int Run(List<string> references, string database)
    {
        try
        {
            var archive = new CaseArchive(database);
            return references is [var reference] ? Show(archive, reference) : List(archive);
        }
        catch (SqliteException unreadable)
        {
            return Fail(1, $"The database \"{database}\" cannot be read: {unreadable.Message} Let this user read it, or restore the last backup.");
        }
    }

    private static int List(CaseArchive archive)
    {
        var cases = archive.ReadAll();
        foreach (var one in cases)
        {
            Console.WriteLine($"{one.Reference}  {one.OpenedAt:yyyy-MM-dd HH:mm} UTC  {Standing(one.Record)}, {Summary(one.Record)}");
        }

        Console.WriteLine(cases.Count == 0 ? "No case yet." : "Show one with its transcript: BlinkAudioBot cases REFERENCE");
        RatingsList.Print(archive.ReadRatings());
        return 0;
    }

    private static int Show(CaseArchive archive, string reference)
    {
        if (archive.Find(reference) is not { } found)
        {
            return Fail(1, $"There is no case \"{reference}\". List them all with: BlinkAudioBot cases");
        }

        Console.WriteLine($"Case {found.Reference}, {Standing(found.Record)}, opened {found.OpenedAt:yyyy-MM-dd HH:mm} UTC, conversation {found.Conversation}");
        Console.WriteLine(found.Record.GetRawText());
        foreach (var activity in archive.ReadTranscript(found.Conversation).Where(activity => activity.Type == ActivityTypes.Message))
        {
            var who = Speaker(activity.From);
            Console.WriteLine($"{activity.Timestamp:HH:mm:ss} {who} {Printable(activity.Text ?? activity.Value?.GetRawText() ?? string.Empty)}");
        }

        return 0;
    }

    // Agents speak as the bot, with a name.
    private static string Speaker(ChannelAccount? from) =>
        from?.Role != RoleTypes.Bot ? "customer>"
        : from.Id?.StartsWith("agent:", StringComparison.Ordinal) is true ? $"{Printable(from.Name ?? "agent")}>"
        : "bot>     ";

    // A case of an earlier release does not tell.
    private static string Standing(JsonElement record)
    {
        var state = record.TryGetProperty("state", out var told) ? told.GetString() : "waiting";
        var resolution = record.TryGetProperty("resolution", out var how) ? $" ({how.GetString()})" : string.Empty;
        var agent = record.TryGetProperty("agent", out var who) ? $", {Printable(who.GetProperty("name").GetString() ?? string.Empty)}" : string.Empty;
        return $"{state}{resolution}{agent}";
    }

    private static string Summary(JsonElement record)
    {
        var slots = record.GetProperty("slots");
        var tried = record.GetProperty("steps").GetArrayLength();
        return $"{Slot("problem")}, {Slot("device")}, {tried} steps shown, reason: {record.GetProperty("reason").GetString()}";

        string Slot(string name) => slots.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? string.Empty
            : $"{name} not known";
    }

    /// <summary>What a person typed must not steer the terminal.</summary>
    public static string Printable(string text) => string.Concat(
        text.Select(letter => letter == '\n' ? "\n                   " : char.IsControl(letter) ? "?" : letter.ToString()));

    private static int Fail(int exitCode, string message)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
