using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Browser.Tests.Desk;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>The widget for everybody, on any screen.</summary>
public sealed class WidgetAccessTests(SupportServer server)
{
    public static TheoryData<int, int, bool> Screens => [.. AllScreens.Select(screen => (screen.Width, screen.Height, screen.Dark))];

    private static IReadOnlyList<Screen> AllScreens =>
    [
        Screen.SmallPhone,
        Screen.SmallPhone with { Dark = true },
        Screen.Phone,
        Screen.Phone with { Dark = true },
        Screen.Desktop,
        Screen.Desktop with { Dark = true },
        // A desktop at 200 %.
        new(640, 400),
    ];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Each_state_fits_the_screen_and_everybody_can_use_it(int width, int height, bool dark)
    {
        var screen = new Screen(width, height, dark);
        await using var visit = await server.VisitAsync(screen, server.Site.Address);
        var site = await visit.OpenSiteAsync();
        await Expect(site.Launcher).ToBeVisibleAsync();
        await Look.AtAsync(site.Page, $"widget-{screen}-1-closed");

        var chat = await site.OpenChatAsync();
        await Expect(chat.Buttons.First).ToBeVisibleAsync();
        await Look.AtAsync(site.Page, $"widget-{screen}-2-welcome");

        await chat.ReachTheGuideAsync();
        await Expect(chat.Find(".card-open .ac-image").First).ToBeVisibleAsync();
        await Look.AtAsync(site.Page, $"widget-{screen}-3-step");

        await visit.GoOfflineAsync(true);
        await Expect(chat.Banner).ToBeVisibleAsync();
        await chat.WriteAsync("is anybody there");
        await Expect(chat.Find(".mark.waiting")).ToBeVisibleAsync();
        await Look.AtAsync(site.Page, $"widget-{screen}-4-offline");
        await visit.GoOfflineAsync(false);
        await Expect(chat.Unsent).ToHaveCountAsync(0);

        await chat.SayAsync("it works now");
        await Look.AtAsync(site.Page, $"widget-{screen}-5-rating");

        await site.CloseAsync();
        var other = await visit.OpenSiteAsync();
        await other.OpenChatAsync();
        await other.LookAwayAsync();
        await other.Chat.SayAsync("it stopped again");
        await Expect(site.Badge).Not.ToBeEmptyAsync();
        await Look.AtAsync(site.Page, $"widget-{screen}-6-unread");
    }

    [Fact]
    public async Task A_person_who_joins_is_seen_to_write_and_then_named()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        var agent = await house.FirstAgentAsync();
        var customer = await house.AskForPersonAsync();
        await agent.OpenFirstAsync();
        await agent.Take.ClickAsync();
        await agent.ReplyMode.ClickAsync();
        foreach (var screen in AllScreens)
        {
            await Look.OnAsync(customer.Page, screen);
            await Expect(customer.Find(".typing")).ToHaveCountAsync(0);
            // Who has read all that there is; on a small screen it does not fit.
            await customer.Find(".log").EvaluateAsync("log => { log.scrollTop = log.scrollHeight; }");
            await agent.Reply.PressSequentiallyAsync("Hello ");
            await Expect(customer.Find(".typing")).ToBeInViewportAsync();
            await Look.AtAsync(customer.Page, $"widget-{screen}-7-typing");
        }

        await agent.SayAsync("Hello. I can see what you have tried. Which phone do you use?");
        await Expect(customer.Find(".chat-head h2")).ToHaveTextAsync("Agent One");
        await Expect(customer.Find(".typing")).ToHaveCountAsync(0);
        foreach (var screen in AllScreens)
        {
            await Look.OnAsync(customer.Page, screen);
            await Look.AtAsync(customer.Page, $"widget-{screen}-8-person");
        }

        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task A_new_message_is_announced_once()
    {
        const string note = """
            log => {
              window.announced = [];
              new MutationObserver(changes => changes.flatMap(c => [...c.addedNodes]).filter(n => n.matches?.('.message.bot'))
                .forEach(n => announced.push(n.dataset.key))).observe(log, { childList: true, subtree: true });
            }
            """;
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync();
        var chat = await site.OpenChatAsync();
        await Expect(chat.Find(".log[aria-live='polite'][aria-busy='false']")).ToBeVisibleAsync();
        await chat.Find(".log").EvaluateAsync(note);

        await chat.SayAsync("they can't hear me");

        var announced = await (await site.FrameAsync()).EvaluateAsync<string[]>("announced");
        Assert.NotEmpty(announced);
        Assert.Distinct(announced, StringComparer.Ordinal);
        Assert.Empty(await site.Page.Locator("blinkaudiobot-widget [role=status].unseen").InnerTextAsync());
    }

    [Fact]
    public async Task The_chat_is_opened_used_and_closed_without_a_mouse()
    {
        await using var visit = await server.VisitAsync(address: server.Site.Address);
        var site = await visit.OpenSiteAsync();
        await Expect(site.Launcher).ToBeVisibleAsync();
        for (var stops = 0; stops < 10 && !await HasFocusAsync(site); stops++)
        {
            await site.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(site.Launcher).ToBeFocusedAsync();
        Assert.True(await site.Launcher.EvaluateAsync<bool>("e => getComputedStyle(e).outlineStyle !== 'none'"), "The focus cannot be seen.");
        await site.Page.Keyboard.PressAsync("Enter");
        await site.Chat.HasWordsAsync();
        await Expect(site.Chat.Composer).ToBeFocusedAsync();
        await site.Chat.AnsweredAsync(async () =>
        {
            await site.Page.Keyboard.TypeAsync("they can't hear me");
            await site.Page.Keyboard.PressAsync("Enter");
        });

        await site.Page.Keyboard.PressAsync("Escape");
        await Expect(site.Panel).ToBeHiddenAsync();
        await Expect(site.Launcher).ToBeFocusedAsync();
        await site.Page.Keyboard.PressAsync("Enter");
        await Expect(site.Chat.Composer).ToBeFocusedAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task On_a_phone_nothing_behind_the_open_chat_can_be_reached()
    {
        await using var visit = await server.VisitAsync(Screen.SmallPhone, server.Site.Address);
        var site = await visit.OpenSiteAsync();
        await site.OpenChatAsync();

        for (var stops = 0; stops < 15; stops++)
        {
            await site.Page.Keyboard.PressAsync("Tab");
            Assert.True(await site.Page.EvaluateAsync<bool>("['BODY', 'BLINKAUDIOBOT-WIDGET'].includes(document.activeElement.tagName)"));
        }

        await site.CloseAsync();
        await Expect(site.Launcher).ToBeVisibleAsync();
        await Expect(site.Launcher).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_finger_that_opens_the_chat_brings_up_no_keyboard_and_no_ring()
    {
        await using var visit = await server.VisitAsync(Screen.SmallPhone, server.Site.Address);
        await visit.PrepareAsync(
            "const asked = matchMedia; window.matchMedia = query => query === '(pointer: coarse)' ? { matches: true } : asked(query);");
        var site = await visit.OpenSiteAsync();
        var chat = await site.OpenChatAsync();

        await Expect(chat.Find("main")).ToBeFocusedAsync();
        Assert.Equal("none", await chat.Find("main").EvaluateAsync<string>("e => getComputedStyle(e).boxShadow"));
    }

    private static Task<bool> HasFocusAsync(SiteVisit site) =>
        site.Page.EvaluateAsync<bool>("document.activeElement.localName === 'blinkaudiobot-widget'");
}
