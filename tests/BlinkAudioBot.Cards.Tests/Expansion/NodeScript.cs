using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlinkAudioBot.Cards.Tests.Expansion;

/// <summary>A script of the folder <c>templating/</c>, run in Node: an array of JSON in, an array of the same length out.</summary>
internal static class NodeScript
{
    /// <summary>Runs the script once for all items.</summary>
    public static async Task<IReadOnlyList<JsonElement>> RunAsync(
        string file, IEnumerable<JsonNode> items, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(CardsFolder.Templating, "node_modules", "ajv")))
        {
            throw new InvalidOperationException($"Run \"npm ci\" in \"{CardsFolder.Templating}\" first.");
        }

        using var node = Process.Start(new ProcessStartInfo("node", file)
        {
            WorkingDirectory = CardsFolder.Templating,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = node.StandardError.ReadToEndAsync(cancellationToken);
        await node.StandardInput.WriteAsync(new JsonArray([.. items]).ToJsonString().AsMemory(), cancellationToken);
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancellationToken);
        return node.ExitCode == 0
            ? [.. JsonElement.Parse(await output).EnumerateArray()]
            : throw new InvalidOperationException(await error);
    }
}
