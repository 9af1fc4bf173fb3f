using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlinkAudioBot.Cards.Tests.Expansion;

/// <summary>The npm package adaptivecards-templating, run in Node.</summary>
internal static class ReferenceTemplating
{
    /// <summary>Expands all cases in one process.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ExpandAsync(
        IEnumerable<ExpansionCase> cases, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(CardsFolder.Templating, "node_modules", "adaptivecards-templating")))
        {
            throw new InvalidOperationException($"Run \"npm ci\" in \"{CardsFolder.Templating}\" first.");
        }

        using var node = Process.Start(new ProcessStartInfo("node", "expand.cjs")
        {
            WorkingDirectory = CardsFolder.Templating,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = node.StandardError.ReadToEndAsync(cancellationToken);
        await node.StandardInput.WriteAsync(ToJson(cases).AsMemory(), cancellationToken);
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancellationToken);
        return node.ExitCode == 0
            ? [.. JsonElement.Parse(await output).EnumerateArray()]
            : throw new InvalidOperationException(await error);
    }

    private static string ToJson(IEnumerable<ExpansionCase> cases) =>
        new JsonArray([.. cases.Select(one => (JsonNode)new JsonObject
        {
            ["template"] = JsonNode.Parse(one.Template),
            ["data"] = JsonNode.Parse(one.Data),
        })]).ToJsonString();
}
