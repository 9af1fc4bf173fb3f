using BlinkAudioBot.Harness;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>Looks for what keeps people out.</summary>
internal static class Axe
{
    private static readonly string Script = File.ReadAllText(
        Repository.PathOf("src", "web", "node_modules", "axe-core", "axe.min.js"));

    /// <summary>Fails when axe finds a fault in the page or the frame, or the part of it that a selector leaves.</summary>
    /// <param name="frame">The page or the frame.</param>
    /// <param name="but">What is not looked at.</param>
    public static async Task FindsNothingAsync(IFrame frame, string? but = null)
    {
        var faults = await FaultsAsync(frame, but is null ? "document" : $"{{ include: [['html']], exclude: [['{but}']] }}");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>The faults that axe finds in a part of a page, each as its rule and where it is.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IFrame frame, string part)
    {
        await frame.EvaluateAsync(Script);
        return await frame.EvaluateAsync<string[]>(
            $"async () => (await axe.run({part}, {{ iframes: false }})).violations.flatMap(v => v.nodes.map(n => `${{v.id}}: ${{n.html}} ${{n.failureSummary}}`))");
    }
}
