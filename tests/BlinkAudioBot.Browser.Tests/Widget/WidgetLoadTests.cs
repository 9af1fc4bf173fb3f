using BlinkAudioBot.Browser.Tests.Chat;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>What the widget costs a site and its visitors.</summary>
public sealed class WidgetLoadTests(SupportServer server)
{
    private const int LoaderBytes = 5_000;

    private const int OpeningBytes = 60_000;

    private const int FirstCardBytes = 90_000;

    private const int Loads = 5;

    private static readonly TimeSpan LongestTask = TimeSpan.FromMilliseconds(50);

    /// <summary>Notes what moves, from before the page's own scripts run.</summary>
    private const string Watch = """
        window.moved = 0;
        new PerformanceObserver(list => list.getEntries().forEach(e => { window.moved += e.value; }))
          .observe({ type: 'layout-shift', buffered: true });
        """;

    [Fact]
    public async Task Until_the_chat_is_opened_only_the_loader_is_fetched_and_nothing_moves()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        await visit.PrepareAsync(Watch);
        var fetched = new Traffic(server.Address);
        var site = new SiteVisit(await visit.OpenPageAsync("/", fetched.FollowAsync));
        await Expect(site.Launcher).ToBeVisibleAsync();
        await site.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Equal(["/widget.js"], fetched.Paths, StringComparer.Ordinal);
        Assert.InRange(await fetched.BytesAsync(), 1, LoaderBytes);
        Assert.Equal(0, await site.Page.EvaluateAsync<double>("window.moved"));
        Assert.Empty(await visit.CookiesAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_loader_holds_no_page_up()
    {
        await using var visit = await VisitAloneAsync();
        var site = await visit.OpenSiteAsync();
        await Expect(site.Launcher).ToBeVisibleAsync();

        Assert.InRange(await LongestTaskAsync(visit, site), TimeSpan.FromTicks(1), LongestTask);
    }

    [Fact]
    public async Task A_loader_that_held_a_page_up_would_be_noticed()
    {
        await using var visit = await VisitAloneAsync();
        var site = new SiteVisit(await visit.OpenPageAsync("/", page => page.RouteAsync("**/widget.js", async route =>
        {
            var loader = await route.FetchAsync();
            // Work, not time: on a busy machine a loop that watches the clock might do little.
            const string work = ";(() => { let x = 1; for (let i = 0; i < 3e8; i++) x = (x * 31 + i) | 0; document.documentElement.dataset.x = x; })();";
            await route.FulfillAsync(new RouteFulfillOptions { Response = loader, Body = await loader.TextAsync() + work });
        })));
        await Expect(site.Launcher).ToBeVisibleAsync();

        Assert.True(await LongestTaskAsync(visit, site) > LongestTask, "Nobody would notice.");
    }

    [Fact]
    public async Task What_opening_the_chat_and_its_first_card_fetch_is_within_the_limits()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var fetched = new Traffic(server.Address);
        var site = new SiteVisit(await visit.OpenPageAsync("/", fetched.FollowAsync));
        await Expect(site.Launcher).ToBeVisibleAsync();
        var loader = await fetched.BytesAsync();

        var chat = await site.OpenChatAsync();
        await Expect(chat.Buttons.First).ToBeVisibleAsync();
        await site.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var opening = await fetched.BytesAsync() - loader - await fetched.BytesAsync("/drawCard");
        Assert.InRange(opening, 1, OpeningBytes);

        // The first card with a picture is a step's; the largest frame until then holds it, or one larger still.
        await chat.ReachTheGuideAsync();
        await Expect(chat.Find(".card-open .ac-image").First).ToBeVisibleAsync();
        await site.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var (library, picture) = (await fetched.BytesAsync("/drawCard"), await fetched.BytesAsync("/images/"));
        Assert.True(library > 0 && picture > 0 && fetched.LargestFrame > 0, "Something was not weighed.");
        Assert.InRange(library + picture + fetched.LargestFrame, 1, FirstCardBytes);
        Assert.Empty(await visit.CookiesAsync());
    }

    // A browser of its own, so that what is recorded is this page's.
    private Task<Visit> VisitAloneAsync() => server.VisitAsync(address: server.Site.Address, microphone: Microphone.None);

    /// <summary>The longest task of the page's main thread in a load, the middle one of a few loads.</summary>
    private static async Task<TimeSpan> LongestTaskAsync(Visit visit, SiteVisit site)
    {
        var longest = new List<TimeSpan>();
        for (var load = 0; load < Loads; load++)
        {
            await using var recording = await MainThread.RecordAsync(await visit.ToolsAsync());
            await site.Page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await Expect(site.Launcher).ToBeVisibleAsync();
            longest.Add(await recording.LongestTaskAsync("/widget.js"));
        }

        return longest.Order().ElementAt(Loads / 2);
    }
}
