using BlinkAudioBot.Browser.Tests.Chat;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>What stands before the chat while it cannot be seen.</summary>
public sealed class WidgetCoverTests(SupportServer server)
{
    private static readonly Screen[] Screens =
        [Screen.Desktop, Screen.Desktop with { Dark = true }, Screen.Phone, Screen.Phone with { Dark = true }, Screen.SmallPhone];

    [Fact]
    public async Task A_chat_that_loads_and_then_cannot_says_so_to_everybody_and_comes_when_it_can()
    {
        // Given
        using var away = new SemaphoreSlim(0);
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = new SiteVisit(await visit.OpenPageAsync("/", page => page.RouteAsync(
            "**/widget/",
            async route =>
            {
                await away.WaitAsync(TestContext.Current.CancellationToken);
                await route.AbortAsync();
            },
            new PageRouteOptions { Times = 1 })));
        await Expect(site.Launcher).ToBeVisibleAsync();

        // When it is opened; a click would wait for what it opens
        await site.Page.EvaluateAsync("BlinkAudioBot.open()");
        await Expect(site.Cover.Locator("[role=status]")).Not.ToBeEmptyAsync();
        await Expect(site.TryAgain).ToBeHiddenAsync();
        await LookAsync(site, "9-loading");

        // And nothing comes
        away.Release();
        await Expect(site.TryAgain).ToBeVisibleAsync();
        await LookAsync(site, "10-failed");

        // Then another try helps
        await site.TryAgain.ClickAsync();
        await site.Chat.HasWordsAsync();
        await Expect(site.Cover).ToBeHiddenAsync();
    }

    private static async Task LookAsync(SiteVisit site, string state)
    {
        foreach (var screen in Screens)
        {
            await Look.OnAsync(site.Page, screen);
            await Look.AtHostAsync(site.Page, $"widget-{screen}-{state}");
        }
    }
}
