using System.Text.Json;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Reads what a card's button sends.</summary>
internal static class PressedButton
{
    /// <summary>The button; null for what no card of ours sends.</summary>
    public static Heard? Read(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("visit", out var visit) && visit.ValueKind == JsonValueKind.Number && visit.TryGetInt32(out var number)
        && TextOf(data, "answer") is { } answer
            ? new Heard(string.Empty, answer, number, Recognition.None) { Sentence = TextOf(data, "sentence") }
            : null;

    private static string? TextOf(JsonElement data, string name)
    {
        try
        {
            return data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which JSON can hold and a string cannot.
            return null;
        }
    }
}
