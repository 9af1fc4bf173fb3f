using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>Draws what becomes of a card when it has been answered: the same card, the answer in place of its buttons and fields.</summary>
internal static class AnsweredCards
{
    private const string Submit = "Action.Submit";

    /// <summary>The message with its card used up.</summary>
    /// <param name="message">The message as it was sent.</param>
    /// <param name="answer">The <c>answer</c> in the data of the button that was pressed.</param>
    public static Activity Draw(Activity message, string answer) => message with
    {
        Attachments = message.Attachments?
            .Select(attachment => attachment is { ContentType: AttachmentContentTypes.AdaptiveCard, Content: { } card }
                ? attachment with { Content = Draw(card, answer) }
                : attachment)
            .ToList(),
        SuggestedActions = null,
    };

    private static JsonElement Draw(JsonElement card, string answer)
    {
        if (JsonNode.Parse(card.GetRawText()) is not JsonObject drawing)
        {
            return card;
        }

        var label = TakeButtons(drawing, answer);
        if (label is not null && drawing["body"] is JsonArray body)
        {
            body.Add((JsonNode)new JsonObject
            {
                ["type"] = "TextBlock",
                ["text"] = $"✓ {label}",
                ["weight"] = "Bolder",
                ["color"] = "Good",
                ["wrap"] = true,
                ["separator"] = true,
            });
        }

        return JsonElement.Parse(drawing.ToJsonString());
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
