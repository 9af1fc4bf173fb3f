using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>Finds the buttons that a person can press.</summary>
internal static class CardButtons
{
    /// <summary>What a button of a card sends.</summary>
    public static JsonElement Find(IEnumerable<Activity> sent, string label, int cardsAgo)
    {
        var card = sent.Where(activity => Of(activity).Any()).Reverse().ElementAt(cardsAgo);
        return Of(card).Where(button => button.Label == label).Select(button => button.Data).FirstOrDefault() is { ValueKind: JsonValueKind.Object } data
            ? data
            : throw new ArgumentException($"There is no button '{label}' on the card; it has {string.Join(", ", Of(card).Select(button => button.Label))}.", nameof(label));
    }

    /// <summary>What a button sends when something is written in the card's field.</summary>
    public static JsonElement WithSentence(JsonElement data, string sentence)
    {
        var submitted = JsonNode.Parse(data.GetRawText())!.AsObject();
        submitted["sentence"] = sentence;
        return JsonElement.Parse(submitted.ToJsonString());
    }

    /// <summary>The buttons of a message's card, in order.</summary>
    public static IEnumerable<(string Label, JsonElement Data)> Of(Activity activity) =>
        (activity.Attachments ?? []).SelectMany(attachment => Submits(attachment.Content ?? default));

    private static IEnumerable<(string Label, JsonElement Data)> Submits(JsonElement element) => element switch
    {
        { ValueKind: JsonValueKind.Array } => element.EnumerateArray().SelectMany(Submits),
        { ValueKind: JsonValueKind.Object } when IsSubmit(element) =>
            [(element.GetProperty("title").GetString() ?? string.Empty, element.GetProperty("data"))],
        { ValueKind: JsonValueKind.Object } => element.EnumerateObject().SelectMany(property => Submits(property.Value)),
        _ => [],
    };

    private static bool IsSubmit(JsonElement element) =>
        element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("Action.Submit");
}
