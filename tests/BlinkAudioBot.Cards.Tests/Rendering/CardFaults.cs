using System.Text.Json;
using System.Text.Json.Nodes;
using BlinkAudioBot.Cards.Tests.Expansion;

namespace BlinkAudioBot.Cards.Tests.Rendering;

/// <summary>What the published schema and the vendor's library find wrong with a card.</summary>
/// <param name="Schema">Breaches of the Adaptive Cards 1.5 schema, found by ajv.</param>
/// <param name="Drawing">Events and warnings of the npm package adaptivecards while it reads and draws the card.</param>
/// <param name="Buttons">How many buttons it draws.</param>
internal sealed record CardFaults(IReadOnlyList<string> Schema, IReadOnlyList<string> Drawing, int Buttons)
{
    /// <summary>Looks at all cards in one process.</summary>
    public static async Task<IReadOnlyList<CardFaults>> FindAsync(
        IEnumerable<JsonElement> cards, CancellationToken cancellationToken)
    {
        var found = await NodeScript.RunAsync(
            "check.cjs", cards.Select(card => JsonNode.Parse(card.GetRawText())!), cancellationToken);
        return [.. found.Select(one => new CardFaults(
            Texts(one.GetProperty("schema")), Texts(one.GetProperty("drawing")), one.GetProperty("buttons").GetInt32()))];
    }

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(text => text.GetString()!)];
}
