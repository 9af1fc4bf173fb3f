using BlinkAudioBot.Harness;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>Looks for what keeps people out.</summary>
internal static class Axe
{
    private static readonly string Script = File.ReadAllText(
        Repository.PathOf("src", "web", "node_modules", "axe-core", "axe.min.js"));

    /// <summary>Fails when axe finds a fault in the page or the frame.</summary>
    public static async Task FindsNothingAsync(IFrame frame)
    {
        await frame.EvaluateAsync(Script);
        var faults = await frame.EvaluateAsync<string[]>(
            "async () => (await axe.run(document, { iframes: false })).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html} ${n.failureSummary}`))");
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }
}
