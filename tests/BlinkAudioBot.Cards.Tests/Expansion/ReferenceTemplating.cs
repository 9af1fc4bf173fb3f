using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlinkAudioBot.Cards.Tests.Expansion;

/// <summary>The npm package adaptivecards-templating.</summary>
internal static class ReferenceTemplating
{
    /// <summary>Expands all cases in one process.</summary>
    public static Task<IReadOnlyList<JsonElement>> ExpandAsync(
        IEnumerable<ExpansionCase> cases, CancellationToken cancellationToken) =>
        NodeScript.RunAsync(
            "expand.cjs",
            cases.Select(one => new JsonObject
            {
                ["template"] = JsonNode.Parse(one.Template),
                ["data"] = JsonNode.Parse(one.Data),
            }),
            cancellationToken);
}
