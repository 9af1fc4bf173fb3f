using System.Text.Json;
using System.Text.Json.Nodes;
using BlinkAudioBot.Channels.Connector.Ledger;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>Draws what becomes of a card when it has been answered: the same card, the answer in place of its buttons and fields.</summary>
internal static class AnsweredCards
{
    private const string Submit = "Action.Submit";

    private const int LongestWords = 100;

    /// <summary>The visit that a message's card asks; null when it has no card with buttons.</summary>
    public static int? VisitOf(Activity message) => message.Attachments?
        .Select(attachment => attachment is { ContentType: AttachmentContentTypes.AdaptiveCard, Content: { } card } ? VisitIn(card) : null)
        .FirstOrDefault(visit => visit is not null);

    /// <summary>The message with its card used up.</summary>
    /// <param name="message">The message as it was sent.</param>
    /// <param name="answer">What was answered: the words stand for a button that the card does not have.</param>
    public static Activity Draw(Activity message, CardAnswer answer) => message with
    {
        Attachments = message.Attachments?
            .Select(attachment => attachment is { ContentType: AttachmentContentTypes.AdaptiveCard, Content: { } card }
                ? attachment with { Content = Draw(card, answer) }
                : attachment)
            .ToList(),
        SuggestedActions = null,
    };

    private static int? VisitIn(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            return node.EnumerateArray().Select(VisitIn).FirstOrDefault(visit => visit is not null);
        }

        return node.ValueKind != JsonValueKind.Object ? null
            : node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals(Submit) ? VisitOfAction(node)
            : node.EnumerateObject().Select(property => VisitIn(property.Value)).FirstOrDefault(visit => visit is not null);
    }

    private static int? VisitOfAction(JsonElement action) =>
        action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty("visit", out var visit) && visit.ValueKind == JsonValueKind.Number && visit.TryGetInt32(out var number)
            ? number
            : null;

    private static JsonElement Draw(JsonElement card, CardAnswer answer)
    {
        if (JsonNode.Parse(card.GetRawText()) is not JsonObject drawing)
        {
            return card;
        }

        var label = TakeButtons(drawing, answer.Answer) ?? Shorten(answer.Words);
        if (label.Length > 0 && drawing["body"] is JsonArray body)
        {
            body.Add((JsonNode)Line($"✓ {label}"));
        }

        return JsonElement.Parse(drawing.ToJsonString());
    }

    // A text block would read marks in what a person wrote.
    private static JsonObject Line(string text) => new()
    {
        ["type"] = "RichTextBlock",
        ["separator"] = true,
        ["inlines"] = new JsonArray(new JsonObject
        {
            ["type"] = "TextRun",
            ["text"] = text,
            ["weight"] = "Bolder",
            ["color"] = "Good",
        }),
    };

    private static string Shorten(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        return line.Length <= LongestWords ? line
            : line[..(char.IsHighSurrogate(line[LongestWords - 1]) ? LongestWords - 1 : LongestWords)] + "…";
    }

    // The title of the button that was pressed, if it was among those taken away.
    private static string? TakeButtons(JsonNode? node, string answer) => node switch
    {
        JsonObject element => element.Select(property => property.Value).ToList()
            .Aggregate((string?)null, (found, value) => TakeButtons(value, answer) ?? found),
        JsonArray list => TakeButtons(list, answer),
        _ => null,
    };

    private static string? TakeButtons(JsonArray list, string answer)
    {
        string? label = null;
        foreach (var item in list.ToList())
        {
            label = TakeButtons(item, answer) ?? label;
            if (IsSubmit(item))
            {
                label = TextOf(item?["data"]?["answer"]) == answer ? TextOf(item?["title"]) : label;
                list.Remove(item);
            }
            else if (IsEmptySet(item) || IsInput(item))
            {
                list.Remove(item);
            }
        }

        return label;
    }

    private static bool IsSubmit(JsonNode? item) => item is JsonObject action && TextOf(action["type"]) == Submit;

    private static bool IsEmptySet(JsonNode? item) =>
        item is JsonObject set && TextOf(set["type"]) == "ActionSet" && set["actions"] is JsonArray { Count: 0 };

    // Nothing would take what is written there any more.
    private static bool IsInput(JsonNode? item) =>
        item is JsonObject input && TextOf(input["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true;

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
