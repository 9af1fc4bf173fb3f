using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>The widget and the site around it.</summary>
public sealed class WidgetSiteTests(SupportServer server)
{
    /// <summary>All that can be seen of an element, and where it is.</summary>
    private const string Looks = """
        e => JSON.stringify([e.getBoundingClientRect(), Object.fromEntries([...getComputedStyle(e)]
          .filter(name => !name.startsWith('--') && !/^(inline|block|perspective|transform)-/.test(name))
          .map(name => [name, getComputedStyle(e)[name]]))])
        """;

    [Theory]
    [InlineData("/")]
    [InlineData(HostSite.Hostile)]
    [InlineData(HostSite.Strict)]
    public async Task The_guide_is_gone_through_on_any_page_without_a_complaint_of_the_browser(string path)
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync(path);
        var chat = await site.OpenChatAsync();
        await chat.ReachTheGuideAsync();

        await chat.PressAsync(Answer.Works);

        Assert.Equal("closed", (await chat.PositionAsync()).Phase);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_page_that_restyles_everything_changes_nothing_of_the_widget()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var (plain, hostile) = (await visit.OpenSiteAsync(), await visit.OpenSiteAsync(HostSite.Hostile));
        await plain.OpenChatAsync();
        await hostile.OpenChatAsync();

        foreach (var (expected, actual) in new[] { (plain.Launcher, hostile.Launcher), (plain.Panel, hostile.Panel) })
        {
            Assert.Equal(await expected.EvaluateAsync<string>(Looks), await actual.EvaluateAsync<string>(Looks), StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task The_widget_changes_nothing_of_the_page_and_removed_it_leaves_nothing()
    {
        const string page = """
            () => JSON.stringify([
              [...document.documentElement.children].map(e => e.tagName), document.head.innerHTML.replace(/<script.*script>\s*/, ''), document.body.outerHTML,
              [...document.querySelectorAll('html, body, h1, p, button')].map(e => [e.getBoundingClientRect(), getComputedStyle(e).cssText]),
              document.styleSheets.length, document.adoptedStyleSheets.length, Object.keys(window).filter(k => /blink/i.test(k)),
              Object.keys(localStorage), Object.keys(sessionStorage)])
            """;
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var bare = await (await visit.OpenPageAsync(HostSite.Bare)).EvaluateAsync<string>(page);
        var site = await visit.OpenSiteAsync();
        await site.OpenChatAsync();
        await site.Chat.SayAsync("they can't hear me");

        var elements = await site.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('html > *')].map(e => e.localName)");
        await site.Page.EvaluateAsync("BlinkAudioBot.remove()");

        Assert.Equal(["head", "body", "blinkaudiobot-widget"], elements);
        Assert.Equal(bare.ReplaceLineEndings(string.Empty).Replace(" ", "", StringComparison.Ordinal), (await site.Page.EvaluateAsync<string>(page)).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_not_allowed_to_have_it_says_so_and_offers_another_try()
    {
        using var other = new HostSite(ServerProcess.FreePort(), server.Address.Port);
        await using var visit = await server.VisitAsync(address: other.Address);
        var site = await visit.OpenSiteAsync();

        await site.Launcher.ClickAsync();

        await Expect(site.TryAgain).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(site.Page.MainFrame);
        Assert.Contains(visit.Faults, fault => fault.Contains("frame-ancestors", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_chooses_the_corner_the_colours_and_the_name()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync(HostSite.Left);
        await Expect(site.Launcher).ToHaveAttributeAsync("aria-label", "Ask us");

        var chat = await site.OpenChatAsync();

        Assert.True((await site.Launcher.BoundingBoxAsync())!.X < 100, "The launcher is not on the left.");
        Assert.True((await site.Panel.BoundingBoxAsync())!.X < 100, "The chat is not on the left.");
        await Expect(chat.Find("body")).ToHaveCSSAsync("background-color", "rgb(24, 30, 39)");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_page_can_open_and_close_the_chat_and_is_told_of_new_messages()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync();
        await Expect(site.Launcher).ToBeVisibleAsync();
        await site.Page.EvaluateAsync("() => { BlinkAudioBot.onUnread(count => { document.title = `unread: ${count}`; }); BlinkAudioBot.open(); }");
        await site.Chat.HasWordsAsync();
        await site.Chat.SayAsync("they can't hear me");
        Assert.True(await site.Page.EvaluateAsync<bool>("BlinkAudioBot.isOpen"));
        await Expect(site.Page).ToHaveTitleAsync("unread: 0");

        await site.Page.EvaluateAsync("BlinkAudioBot.close()");
        var other = await visit.OpenSiteAsync();
        await other.OpenChatAsync();
        await other.LookAwayAsync();
        await other.Chat.PressAsync(0);

        await Expect(site.Page).ToHaveTitleAsync("unread: 1");
        Assert.False(await site.Page.EvaluateAsync<bool>("BlinkAudioBot.isOpen"));
    }

    [Fact]
    public async Task What_the_page_says_of_itself_and_of_its_visitor_reaches_the_server()
    {
        const string secret = "a-secret-of-a-shop-for-this-one-test";
        using var folder = new DataFolder();
        var port = ServerProcess.FreePort();
        using var shop = new HostSite(ServerProcess.FreePort(), port);
        var token = TestContext.Current.CancellationToken;
        await using var own = await SupportServer.StartAsync(
            folder, port, token, shop.ServerSettings, $"--BlinkAudioBot:DirectLine:Secrets:0={secret}");
        using var http = new HttpClient { BaseAddress = own.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var made = await http.PostAsJsonAsync("v3/directline/tokens/generate", new { user = new { id = "dl_ana" } }, token);
        var person = await made.Content.ReadFromJsonAsync<JsonElement>(token);
        await using var visit = await server.VisitAsync(address: shop.Address);
        var site = await visit.OpenSiteAsync();
        await Expect(site.Launcher).ToBeVisibleAsync();

        await site.Page.EvaluateAsync(
            "token => { BlinkAudioBot.identify(token); BlinkAudioBot.setLocale('en-GB'); BlinkAudioBot.setContext({ order: 'G-17' }); }",
            person.GetProperty("token").GetString());
        await (await site.OpenChatAsync()).SayAsync("they can't hear me");

        var log = await http.GetFromJsonAsync<JsonElement>(
            $"v3/directline/conversations/{person.GetProperty("conversationId").GetString()}/activities", token);
        var said = log.GetProperty("activities").EnumerateArray().First(activity => activity.TryGetProperty("text", out var text) && text.GetString() == "they can't hear me");
        Assert.Equal("dl_ana", said.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("en-GB", said.GetProperty("locale").GetString());
        Assert.Equal(
            """{"site":"garden","order":"G-17"}""",
            said.GetProperty("channelData").GetProperty("blinkaudiobot").GetProperty("page").GetRawText());
    }
}
