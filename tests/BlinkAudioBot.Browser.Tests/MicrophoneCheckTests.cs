using BlinkAudioBot.Browser.Tests.Chat;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests;

/// <summary>The test of the phone's microphone, with the browser's own fake devices: from the chat's card and back.</summary>
public sealed class MicrophoneCheckTests(SupportServer server)
{
    private const string Path = "/mic-check";

    private static readonly Dictionary<string, Microphone> Microphones = new(StringComparer.Ordinal)
    {
        ["works"] = Microphone.Working,
        ["silent"] = Microphone.Silent,
        ["blocked"] = Microphone.Blocked,
        ["none"] = Microphone.None,
    };

    [Theory]
    [InlineData("works", false)]
    [InlineData("silent", true)]
    [InlineData("blocked", true)]
    [InlineData("none", true)]
    public async Task A_result_comes_back_into_the_chat_that_asked_for_it(string result, bool offersAgain)
    {
        await using var visit = await server.VisitAsync(Screen.Phone, microphone: Microphones[result]);
        var chat = await visit.OpenAsync();
        await ReachTheStepAsync(chat);

        var check = new CheckPage(await visit.OpensPageAsync(() => chat.Link.ClickAsync()));
        await chat.AnsweredAsync(async () =>
        {
            await check.StartAsync();
            await check.IsAtAsync(result);
            await Expect(check.Told).ToBeVisibleAsync();
        });

        await Expect(chat.Find(".card-open")).ToHaveCountAsync(1);
        await Expect(chat.Link).ToHaveCountAsync(offersAgain ? 1 : 0);
        Assert.Equal(new Position("guide", "microphone-permission"), await chat.PositionAsync());
        await chat.PressAsync(Answer.DidNotHelp);
        Assert.Equal(new Position("guide", "speaker-volume"), await chat.PositionAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task It_is_started_by_a_tap_alone_and_closes_the_microphone_after()
    {
        await using var visit = await server.VisitAsync(microphone: Microphone.Working);
        await visit.PrepareAsync("""
            window.tracks = [];
            const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = async wish => { const s = await open(wish); tracks.push(...s.getTracks()); return s; };
            """);
        var check = await OpenAsync(visit);
        Assert.Equal(0, await check.Page.EvaluateAsync<int>("tracks.length"));

        await check.StartAsync();
        await check.IsAtAsync("listening");
        await Expect(check.LoudMoments.First).ToBeVisibleAsync();
        await check.IsAtAsync("works");

        Assert.Equal("audio ended", await check.Page.EvaluateAsync<string>("tracks.map(t => `${t.kind} ${t.readyState}`).join()"));
    }

    [Fact]
    public async Task What_was_said_is_played_back_and_goes_nowhere()
    {
        await using var visit = await server.VisitAsync(microphone: Microphone.Working);
        var requests = new List<string>();
        var check = new CheckPage(await visit.OpenPageAsync(Path, page =>
        {
            page.Request += (_, request) => requests.Add($"{request.Method} {new Uri(request.Url).AbsolutePath}");
            return Task.CompletedTask;
        }));
        await check.IsAtAsync("ready");
        requests.Clear();

        await check.StartAsync();
        await check.IsAtAsync("works");
        var played = await check.PlayedAsync();
        await check.Page.Locator("audio + button").ClickAsync();
        var again = await check.PlayedAsync();

        Assert.Equal(3, played, tolerance: 0.5);
        Assert.Equal(played, again);
        Assert.DoesNotContain(requests, request => request.StartsWith("POST", StringComparison.Ordinal));
        Assert.Equal("0 0 ", await check.Page.EvaluateAsync<string>("`${localStorage.length} ${sessionStorage.length} ${document.cookie}`"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Tried_again_the_later_result_counts()
    {
        await using var visit = await server.VisitAsync(Screen.Phone, microphone: Microphone.Blocked);
        var chat = await visit.OpenAsync();
        await ReachTheStepAsync(chat);
        var check = new CheckPage(await visit.OpensPageAsync(() => chat.Link.ClickAsync()));
        await chat.AnsweredAsync(check.StartAsync);
        await Expect(check.Told).ToBeVisibleAsync();

        await check.Page.Context.GrantPermissionsAsync(["microphone"]);
        await chat.AnsweredAsync(check.StartAsync);

        await check.IsAtAsync("works");
        await Expect(check.Told).ToBeVisibleAsync();
        await Expect(chat.Link).ToHaveCountAsync(0);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task From_the_widget_it_comes_back_into_the_widget()
    {
        await using var visit = await server.VisitAsync(Screen.Phone, server.Site.Address, Microphone.Silent);
        var site = await visit.OpenSiteAsync();
        var chat = await site.OpenChatAsync();
        await ReachTheStepAsync(chat);

        var check = new CheckPage(await visit.OpensPageAsync(() => chat.Link.ClickAsync()));
        await chat.AnsweredAsync(check.StartAsync);

        await Expect(check.Told).ToBeVisibleAsync();
        Assert.Equal(new Position("guide", "microphone-permission"), await chat.PositionAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_page_that_the_chat_opened_closes_and_leaves_the_chat()
    {
        await using var visit = await server.VisitAsync(microphone: Microphone.Blocked);
        var chat = await visit.OpenAsync();
        await ReachTheStepAsync(chat);
        var check = new CheckPage(await visit.OpensPageAsync(() => chat.Link.ClickAsync()));
        await check.StartAsync();
        var closed = new TaskCompletionSource();
        check.Page.Close += (_, _) => closed.SetResult();

        await check.Primary.ClickAsync();

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Where_the_browser_keeps_the_page_open_it_says_so()
    {
        await using var visit = await server.VisitAsync(microphone: Microphone.Blocked);
        await visit.PrepareAsync("window.close = () => undefined;");
        var chat = await visit.OpenAsync();
        await ReachTheStepAsync(chat);
        var check = new CheckPage(await visit.OpensPageAsync(() => chat.Link.ClickAsync()));
        await check.StartAsync();

        await check.Primary.ClickAsync();

        await Expect(check.Page.Locator(".note-stays")).ToBeVisibleAsync();
        await Expect(check.Primary).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task From_Web_Chat_it_comes_back_into_Web_Chat()
    {
        await using var visit = await server.VisitAsync(microphone: Microphone.Silent);
        using var chat = new WebChat(await visit.OpenPageAsync("/webchat"), server.Address);
        await Expect(chat.Messages.First).ToBeVisibleAsync();
        await chat.WriteAsync("they can't hear me on my mini, all of them, iphone");
        await chat.AnsweredAsync(() => chat.Buttons.Nth(Answer.DidNotHelp).ClickAsync());
        var shown = await chat.Messages.CountAsync();

        var check = new CheckPage(await visit.OpensPageAsync(() => chat.Link.ClickAsync()));
        await check.StartAsync();

        await Expect(check.Told).ToBeVisibleAsync();
        await Expect(chat.Messages).ToHaveCountAsync(shown + 2);
        await chat.ShowsTheLogAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_link_that_is_no_longer_good_still_tests_and_says_so()
    {
        await using var visit = await server.VisitAsync(microphone: Microphone.Blocked);
        var check = await OpenAsync(visit, "#not.a.token");

        await check.StartAsync();

        await check.IsAtAsync("blocked");
        await Expect(check.NotTold).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_secure_address_it_says_so_instead()
    {
        var address = new UriBuilder(server.Address) { Host = SupportServer.InsecureHost }.Uri;
        await using var visit = await server.VisitAsync(address: address, microphone: Microphone.Working);

        var check = new CheckPage(await visit.OpenPageAsync(Path));

        await check.IsAtAsync("insecure");
        await Expect(check.Page.GetByRole(Microsoft.Playwright.AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task It_is_used_without_a_mouse_and_each_state_takes_the_focus()
    {
        await using var visit = await server.VisitAsync(microphone: Microphone.Blocked);
        var check = await OpenAsync(visit);

        await check.Page.Keyboard.PressAsync("Tab");
        await Expect(check.Primary).ToBeFocusedAsync();
        await check.Page.Keyboard.PressAsync("Enter");
        await check.IsAtAsync("blocked");
        await Expect(check.Page.Locator("h1")).ToBeFocusedAsync();

        await check.Page.Keyboard.PressAsync("Tab");
        await Expect(check.Primary).ToBeFocusedAsync();
    }

    private static async Task<CheckPage> OpenAsync(Visit visit, string more = "")
    {
        var check = new CheckPage(await visit.OpenPageAsync(Path + more));
        await check.IsAtAsync("ready");
        return check;
    }

    private static async Task ReachTheStepAsync(SupportPage chat)
    {
        await chat.SayAsync("they can't hear me on my mini, all of them, iphone");
        await chat.PressAsync(Answer.DidNotHelp);
        await Expect(chat.Link).ToBeVisibleAsync();
    }
}
