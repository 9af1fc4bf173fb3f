using System.Text.Json;
using BlinkAudioBot.Desk.Cases;

namespace BlinkAudioBot.Desk.Webhooks;

/// <summary>What there is to tell of a case: the types of events, and which of them a change of its record is.</summary>
internal static class CaseNews
{
    public const string Created = "case.created";
    public const string Reopened = "case.reopened";
    public const string Taken = "case.taken";
    public const string Message = "case.message";
    public const string Released = "case.released";
    public const string Returned = "case.returned";
    public const string Closed = "case.closed";

    private const string WithAgent = "with-agent", Answered = "answered", WithBot = "with-bot", IsClosed = "closed";

    /// <summary>All types, in the order in which those of one turn are told.</summary>
    public static IReadOnlyList<string> All { get; } = [Created, Reopened, Taken, Message, Released, Returned, Closed];

    /// <summary>What has happened between two records of a case.</summary>
    /// <param name="before">The record before; null when there was no case.</param>
    /// <param name="after">The record now.</param>
    public static IEnumerable<string> Between(JsonElement? before, JsonElement after) =>
        All.Where(type => IsNews(type, before, after));

    private static bool IsNews(string type, JsonElement? before, JsonElement after)
    {
        var (from, to) = (before?.Text("state"), after.Text("state"));
        return type switch
        {
            Created => before is null,
            Reopened => before?.Number("reopened") < after.Number("reopened"),
            Taken => IsHeld(to) && !(IsHeld(from) && before?.Text("agent", "id") == after.Text("agent", "id")),
            Message => before is { } earlier && HasSpoken(earlier, after),
            Released => IsHeld(from) && CaseSchema.Waiting == to,
            Returned => to == WithBot && from != WithBot,
            Closed => to == IsClosed && from != IsClosed,
            _ => false,
        };
    }

    private static bool IsHeld(string? state) => state is WithAgent or Answered;

    // What a person says to the bot, before the case or after it was given back, is for the bot. Two messages within a
    // millisecond differ in how many are unread.
    private static bool HasSpoken(JsonElement before, JsonElement after)
    {
        var isNew = after.Text("lastAt") != before.Text("lastAt") || after.Text("lastText") != before.Text("lastText")
            || after.Number("unread") > before.Number("unread");
        return isNew && after.Text("lastFrom") is { } from && (from == "agent" || before.Text("state") is not (WithBot or IsClosed));
    }
}
