using System.Text.RegularExpressions;
using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Desk;

/// <summary>A server of a test's own, with a support team of two and customers in the widget of a site.</summary>
internal sealed partial class DeskHouse : IAsyncDisposable
{
    private const string Password = "correct horse battery";

    private readonly SupportServer _browser;
    private readonly DataFolder _folder = new();
    private readonly List<Visit> _visits = [];
    private ServerProcess? _server;
    private HostSite? _site;

    private DeskHouse(SupportServer browser) => _browser = browser;

    /// <summary>What the consoles of all pages reported, but for the answers that the pages expect: who is there, who has the case.</summary>
    public IEnumerable<string> Faults => _visits.SelectMany(visit => visit.Faults).Where(fault => !Expected().IsMatch(fault));

    /// <summary>Starts the server.</summary>
    public static async Task<DeskHouse> OpenAsync(SupportServer browser, params IEnumerable<string> settings)
    {
        var house = new DeskHouse(browser);
        var port = ServerProcess.FreePort();
        house._site = new HostSite(ServerProcess.FreePort(), port);
        house._server = await SupportServer.StartAsync(
            house._folder, port, TestContext.Current.CancellationToken, [house._site.ServerSettings, .. settings]);
        return house;
    }

    /// <summary>The link that the first start prints.</summary>
    public string FirstLink => _server!.Output.Select(line => Link().Match(line)).First(match => match.Success).Value;

    /// <summary>A page of the desk before anybody has signed in.</summary>
    public async Task<DeskPage> ComeAsync(string path)
    {
        var visit = await _browser.VisitAsync(address: _server!.Address);
        _visits.Add(visit);
        return new DeskPage(await visit.OpenPageAsync(path), visit);
    }

    /// <summary>The first admin makes an account and is in.</summary>
    public async Task<DeskPage> FirstAgentAsync()
    {
        var desk = await ComeAsync(FirstLink);
        await JoinAsync(desk, "Agent One", "one@example.org");
        return desk;
    }

    /// <summary>Somebody whom the admin has invited makes an account and is in.</summary>
    public async Task<DeskPage> InviteAsync(DeskPage admin)
    {
        await admin.ButtonAsync("Team");
        await admin.ButtonAsync("Make a link");
        var link = await admin.Page.Locator(".link-made code").InnerTextAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        var desk = await ComeAsync(link);
        await JoinAsync(desk, "Agent Two", "two@example.org");
        return desk;
    }

    /// <summary>A customer who has gone some steps of the guide, and now asks for a person.</summary>
    public async Task<SupportPage> AskForPersonAsync()
    {
        var chat = await TalkToBotAsync();
        await chat.PressAsync(Answer.DidNotHelp);
        await chat.SayAsync("talk to a person");
        await chat.PressAsync(Answer.Yes);
        return chat;
    }

    /// <summary>Somebody with a browser of their own opens the support page by a link.</summary>
    public async Task<SupportPage> OpenLinkAsync(string link)
    {
        var visit = await _browser.VisitAsync(address: _server!.Address);
        _visits.Add(visit);
        return new SupportPage(await visit.OpenPageAsync(link));
    }

    /// <summary>A customer whom the bot guides.</summary>
    public async Task<SupportPage> TalkToBotAsync()
    {
        var visit = await _browser.VisitAsync(address: _site!.Address);
        _visits.Add(visit);
        var chat = await (await visit.OpenSiteAsync()).OpenChatAsync();
        await chat.ReachTheGuideAsync();
        return chat;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits)
        {
            await visit.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _site?.Dispose();
        _folder.Dispose();
    }

    private static async Task JoinAsync(DeskPage desk, string name, string email)
    {
        await desk.Page.Locator("[name=name]").FillAsync(name);
        await desk.Page.Locator("[name=email]").FillAsync(email);
        await desk.Page.Locator("[name=password]").FillAsync(Password);
        await desk.Page.Locator("button[type=submit]").ClickAsync();
        await Expect(desk.Page.Locator(".pulse.online")).ToBeVisibleAsync();
    }

    [GeneratedRegex("http://[^ ]+/desk#invite=[^ ;]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("status of (?:401|409)|ERR_INTERNET_DISCONNECTED|ERR_NETWORK", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expected();
}
