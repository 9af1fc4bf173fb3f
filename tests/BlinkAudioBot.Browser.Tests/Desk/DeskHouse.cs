using System.Net;
using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Browser.Tests.Desk;

/// <summary>A server of a test's own, with a support team of two and customers in the widget of a site.</summary>
internal sealed class DeskHouse : IAsyncDisposable
{
    private readonly DataFolder _folder = new();
    private readonly int _port = ServerProcess.FreePort();
    private readonly HostSite _site;
    private readonly IReadOnlyList<string> _settings;
    private ServerProcess? _server;
    private DeskOffice? _office;

    private DeskHouse(IEnumerable<string> settings)
    {
        _site = new HostSite(ServerProcess.FreePort(), _port);
        _settings = [_site.ServerSettings, .. settings];
    }

    public IEnumerable<string> Faults => _office!.Faults;

    public Task<string> FirstLinkAsync() => _office!.FirstLinkAsync();

    /// <summary>Starts the server.</summary>
    public static async Task<DeskHouse> OpenAsync(SupportServer browser, params IEnumerable<string> settings)
    {
        var house = new DeskHouse(settings);
        await house.StartAsync();
        house._office = new DeskOffice(browser, house._server!);
        return house;
    }

    public Task<DeskPage> ComeAsync(string path) => _office!.ComeAsync(path);

    public Task<DeskPage> FirstAgentAsync() => _office!.FirstAgentAsync();

    public Task<DeskPage> InviteAsync(DeskPage admin) => _office!.InviteAsync(admin);

    /// <summary>Asks the server for something as another program does.</summary>
    public Task<HttpStatusCode> AskAsync(string path, string key) => _office!.AskAsync(path, key);

    /// <summary>A customer who has gone some steps of the guide, and now asks for a person.</summary>
    public async Task<SupportPage> AskForPersonAsync()
    {
        var visit = await _office!.VisitAsync(_site.Address);
        return await AskForPersonAsync(await visit.OpenSiteAsync());
    }

    /// <summary>The same of one whose browser is given.</summary>
    public static async Task<SupportPage> AskForPersonAsync(SiteVisit site)
    {
        var chat = await TalkToBotAsync(site);
        await chat.PressAsync(Answer.DidNotHelp);
        await chat.SayAsync("talk to a person");
        await chat.PressAsync(Answer.Yes);
        return chat;
    }

    /// <summary>Somebody with a browser of their own opens the support page by a link.</summary>
    public async Task<SupportPage> OpenLinkAsync(string link)
    {
        var visit = await _office!.VisitAsync(_server!.Address);
        return new SupportPage(await visit.OpenPageAsync(link));
    }

    /// <summary>A customer whom the bot guides.</summary>
    public async Task<SupportPage> TalkToBotAsync() => await TalkToBotAsync(await (await CustomerAsync()).OpenSiteAsync());

    /// <summary>The browser of a customer.</summary>
    public Task<Visit> CustomerAsync() => _office!.VisitAsync(_site.Address);

    /// <summary>Kills the server at once, as <c>kill -9</c> does.</summary>
    public Task KillAsync() => _server!.KillAsync();

    /// <summary>Starts the server, anew on the same data once it was killed.</summary>
    public async Task StartAsync() =>
        _server = await SupportServer.StartAsync(_folder, _port, TestContext.Current.CancellationToken, _settings);

    public async ValueTask DisposeAsync()
    {
        await (_office?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        _site.Dispose();
        _folder.Dispose();
    }

    private static async Task<SupportPage> TalkToBotAsync(SiteVisit site)
    {
        var chat = await site.OpenChatAsync();
        await chat.ReachTheGuideAsync();
        return chat;
    }
}
