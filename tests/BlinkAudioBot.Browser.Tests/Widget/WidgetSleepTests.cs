using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Channels.Tests.DirectLine.Vendor;
using BlinkAudioBot.Harness;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>The widget on a laptop that is closed for the night, and with tokens that end.</summary>
public sealed class WidgetSleepTests(SupportServer server) : IAsyncLifetime
{
    private const string Meanwhile = "still not working";

    // Longer than until the token is renewed.
    private static readonly TimeSpan Night = TimeSpan.FromHours(13);

    // The server says something at least three times in this time.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(75);

    private static readonly Screen[] Screens =
        [Screen.Desktop, Screen.Desktop with { Dark = true }, Screen.Phone, Screen.Phone with { Dark = true }, Screen.SmallPhone];

    private readonly DataFolder _folder = new();
    private TcpProxy _network = null!;
    private HostSite _shop = null!;
    private ServerProcess _server = null!;

    public async ValueTask InitializeAsync()
    {
        var port = ServerProcess.FreePort();
        _network = new TcpProxy(new Uri($"http://127.0.0.1:{port}"));
        _shop = new HostSite(ServerProcess.FreePort(), _network.Address.Port);
        _server = await SupportServer.StartAsync(_folder, port, TestContext.Current.CancellationToken, _shop.ServerSettings);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _shop.Dispose();
        _network.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task After_a_night_asleep_in_which_the_network_was_cut_all_is_there_once()
    {
        // Given
        await using var visit = await server.VisitAsync(address: _shop.Address);
        var site = new SiteVisit(await visit.OpenPageAsync("/", page => page.Clock.InstallAsync()));
        var chat = await site.OpenChatAsync();
        await chat.ReachTheGuideAsync();
        // All but the open card, which looks different when another follows.
        var before = (await chat.TranscriptAsync()).SkipLast(1).ToList();
        using var session = await HeldSession.OfAsync(site.Page, _server.Address);

        // When
        await using (await Sleep.BeginAsync(visit, site.Page, Night))
        {
            _network.Cut();
            await session.SayAsync(Meanwhile);
            _network.Mend();
        }

        // Then
        await Expect(chat.Find(".message.person .bubble").Last).ToHaveTextAsync(Meanwhile);
        await Expect(chat.Find(".message.bot").Last).ToHaveAttributeAsync("data-phase", "guide");
        await Expect(chat.Banner).ToHaveCountAsync(0);
        var after = await chat.TranscriptAsync();
        Assert.Equal(before, after.Take(before.Count), StringComparer.Ordinal);
        Assert.Single(after, Meanwhile);
        await chat.PressAsync(Answer.Works);
        Assert.Equal("closed", (await chat.PositionAsync()).Phase);
    }

    [Fact]
    public async Task A_socket_that_died_without_a_word_is_noticed_and_what_it_did_not_bring_is_there()
    {
        // Given
        await using var visit = await server.VisitAsync(address: _shop.Address);
        var site = new SiteVisit(await visit.OpenPageAsync("/", page => page.Clock.InstallAsync()));
        var chat = await site.OpenChatAsync();
        await chat.ReachTheGuideAsync();
        using var session = await HeldSession.OfAsync(site.Page, _server.Address);
        var said = chat.Find(".message.person .bubble").Filter(new() { HasText = Meanwhile });

        // When
        _network.ForgetSockets();
        await session.SayAsync(Meanwhile);
        await site.Page.Clock.FastForwardAsync((long)LongestSilence.TotalMilliseconds);

        // Then
        await Expect(said).ToHaveCountAsync(1);
        await Expect(chat.Banner).ToHaveCountAsync(0);
        await chat.PressAsync(Answer.Works);
        Assert.Equal("closed", (await chat.PositionAsync()).Phase);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends_and_nobody_notices()
    {
        await using var visit = await server.VisitAsync(address: _shop.Address);
        var tokens = new ShortTokens(_folder, TimeSpan.FromSeconds(10));
        var site = new SiteVisit(await visit.OpenPageAsync("/", tokens.GiveAsync));
        var renewal = site.Page.WaitForResponseAsync("**/tokens/refresh");
        var chat = await site.OpenChatAsync();
        using var session = await HeldSession.OfAsync(site.Page, _server.Address);
        await chat.ReachTheGuideAsync();
        // All but the open card, which looks different when another follows.
        var before = (await chat.TranscriptAsync()).SkipLast(1).ToList();

        Assert.True((await renewal).Ok);
        await session.EndsAsync();
        await chat.PressAsync(Answer.DidNotHelp);

        Assert.Equal(before, (await chat.TranscriptAsync()).Take(before.Count), StringComparer.Ordinal);
        await Expect(chat.Find(".ending")).ToHaveCountAsync(0);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_token_that_ended_in_the_night_is_told_and_what_was_not_sent_goes_along_into_a_new_conversation()
    {
        // Given
        await using var visit = await server.VisitAsync(address: _shop.Address);
        var tokens = new ShortTokens(_folder, TimeSpan.FromSeconds(20));
        var site = new SiteVisit(await visit.OpenPageAsync("/", async page =>
        {
            await page.Clock.InstallAsync();
            await tokens.GiveAsync(page);
        }));
        var chat = await site.OpenChatAsync();

        // When
        await using (await Sleep.BeginAsync(visit, site.Page, Night))
        {
            _network.Cut();
            await tokens.EndAsync(_server.Address);
            tokens.Stop();
            _network.Mend();
        }

        // Then
        await Expect(chat.Find(".ending")).ToBeVisibleAsync();
        await chat.WriteAsync("they can't hear me");
        foreach (var screen in Screens)
        {
            await Look.OnAsync(site.Page, screen);
            await Look.AtAsync(site.Page, $"widget-{screen}-11-ended");
        }

        await chat.Find(".ending button").ClickAsync();
        await Expect(chat.Find(".message.person .bubble")).ToHaveTextAsync(["they can't hear me"]);
        await Expect(chat.Unsent).ToHaveCountAsync(0);
        await chat.AnswerTriageAsync();
    }
}
