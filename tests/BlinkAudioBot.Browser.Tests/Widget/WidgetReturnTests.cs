using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>The widget through all that happens to a page.</summary>
public sealed class WidgetReturnTests(SupportServer server)
{
    [Fact]
    public async Task From_page_to_page_the_chat_stays_open_and_takes_no_focus()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync();
        var chat = await site.OpenChatAsync();
        await chat.ReachTheGuideAsync();
        var said = await chat.TranscriptAsync();

        await site.Page.Locator("#next").ClickAsync();
        await site.Page.WaitForURLAsync("**/orders");
        await Expect(chat.Messages.Locator(".bubble, .card")).ToHaveCountAsync(said.Count);
        await Expect(site.Page.Locator("body")).ToBeFocusedAsync();
        await site.Page.ReloadAsync();
        await Expect(chat.Messages.Locator(".bubble, .card")).ToHaveCountAsync(said.Count);

        Assert.Equal(said, await chat.TranscriptAsync(), StringComparer.Ordinal);
        await chat.PressAsync(Answer.Works);
        Assert.Equal("closed", (await chat.PositionAsync()).Phase);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_closed_chat_counts_what_is_new_until_it_is_read_in_any_tab()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var first = await visit.OpenSiteAsync();
        await (await first.OpenChatAsync()).ReachTheGuideAsync();
        await first.CloseAsync();
        await Expect(first.Badge).ToBeEmptyAsync();

        var second = await visit.OpenSiteAsync();
        var chat = await second.OpenChatAsync();
        await second.LookAwayAsync();
        await chat.PressAsync(Answer.DidNotHelp);
        await Expect(first.Badge).ToHaveTextAsync("1");

        await second.LookAgainAsync();
        await Expect(first.Badge).ToBeEmptyAsync();
        Assert.Equal(await chat.TranscriptAsync(), await first.Chat.TranscriptAsync(), StringComparer.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Who_comes_back_to_a_closed_chat_is_told_of_what_came_meanwhile()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var first = await visit.OpenSiteAsync();
        await (await first.OpenChatAsync()).ReachTheGuideAsync();
        await first.CloseAsync();
        await first.Page.GotoAsync("about:blank");
        var second = await visit.OpenSiteAsync();
        var chat = await second.OpenChatAsync();
        await second.LookAwayAsync();
        await chat.PressAsync(Answer.DidNotHelp);

        await first.Page.GoBackAsync();

        await Expect(first.Badge).ToHaveTextAsync("1");
        await Expect(first.Panel).ToBeHiddenAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task What_is_written_off_line_is_sent_once_when_the_network_is_back()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync();
        var chat = await site.OpenChatAsync();

        await visit.GoOfflineAsync(true);
        await Expect(chat.Banner).ToBeVisibleAsync();
        await chat.WriteAsync("they can't hear me");
        await Expect(chat.Unsent).ToHaveCountAsync(1);
        await visit.GoOfflineAsync(false);
        await Expect(chat.Unsent).ToHaveCountAsync(0);

        Assert.Equal(["they can't hear me"], await chat.Find(".message.person .bubble").AllInnerTextsAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_is_first_opened_off_line_comes_when_the_network_does()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync();
        await Expect(site.Launcher).ToBeVisibleAsync();
        await visit.GoOfflineAsync(true);
        await site.Launcher.ClickAsync();
        await Expect(site.TryAgain).ToBeVisibleAsync();
        // Who does not want to wait can put it away.
        await site.Cover.Locator(".away").ClickAsync();
        await Expect(site.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
        await site.Launcher.ClickAsync();

        await visit.GoOfflineAsync(false);

        await site.Chat.HasWordsAsync();
        await Expect(site.Cover).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_server_that_is_started_again_costs_nothing_but_time()
    {
        using var folder = new DataFolder();
        var port = ServerProcess.FreePort();
        using var shop = new HostSite(ServerProcess.FreePort(), port);
        var token = TestContext.Current.CancellationToken;
        await using var killed = await SupportServer.StartAsync(folder, port, token, shop.ServerSettings);
        await using var visit = await server.VisitAsync(address: shop.Address);
        var site = await visit.OpenSiteAsync();
        var chat = await site.OpenChatAsync();
        await chat.ReachTheGuideAsync();

        await killed.KillAsync();
        await chat.Buttons.Nth(Answer.Works).ClickAsync();
        await Expect(chat.Banner).ToBeVisibleAsync();
        await using var restarted = await SupportServer.StartAsync(folder, port, token, shop.ServerSettings);
        await Expect(chat.Find(".message[data-phase='closed']").Last).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await Expect(chat.Unsent).ToHaveCountAsync(0);
        await Expect(chat.Banner).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Where_frames_have_storage_of_their_own_the_conversation_goes_on_and_the_site_cannot_see_it()
    {
        using var profile = new DataFolder();
        await using var visit = await server.VisitAtHomeAsync(profile, server.Site.Address);
        var site = await visit.OpenSiteAsync();
        var chat = await site.OpenChatAsync();
        await chat.ReachTheGuideAsync();
        var said = await chat.TranscriptAsync();

        await site.Page.ReloadAsync();
        await Expect(chat.Messages.Locator(".bubble, .card")).ToHaveCountAsync(said.Count);
        var other = await visit.OpenSiteAsync();
        await (await other.OpenChatAsync()).PressAsync(Answer.Works);

        await Expect(chat.Find(".message[data-phase='closed']").Last).ToBeVisibleAsync();
        Assert.Equal(["blinkaudiobot.widget:until"], await site.Page.EvaluateAsync<string[]>("Object.keys(localStorage)"), StringComparer.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Where_storage_is_forbidden_the_chat_works_as_long_as_the_page()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        await visit.PrepareAsync("""
            for (const name of ['localStorage', 'sessionStorage']) {
              Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
            }
            """);
        var site = await visit.OpenSiteAsync();
        var chat = await site.OpenChatAsync();
        await chat.ReachTheGuideAsync();
        await site.CloseAsync();
        await site.Launcher.ClickAsync();

        await chat.PressAsync(Answer.Works);

        Assert.Equal("closed", (await chat.PositionAsync()).Phase);
        await Expect(site.Badge).ToBeEmptyAsync();
        Assert.Empty(visit.Faults);
    }
}
