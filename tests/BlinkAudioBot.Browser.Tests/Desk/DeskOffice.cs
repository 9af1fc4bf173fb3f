using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Desk;

/// <summary>The support team of a server, each with a browser of their own.</summary>
internal sealed partial class DeskOffice(SupportServer browser, ServerProcess server) : IAsyncDisposable
{
    /// <summary>Everybody's.</summary>
    public const string Password = "correct horse battery";

    private readonly List<Visit> _visits = [];

    /// <summary>What the consoles of all pages reported, but for the answers that the pages expect: who is there, who has the case.</summary>
    public IEnumerable<string> Faults => _visits.SelectMany(visit => visit.Faults).Where(fault => !Expected().IsMatch(fault));

    /// <summary>The link that the first start prints.</summary>
    public async Task<string> FirstLinkAsync()
    {
        while (true)
        {
            if (server.Output.Select(line => Link().Match(line)).FirstOrDefault(match => match.Success) is { } found)
            {
                return found.Value;
            }

            // What a process has written may come after it is ready, and nothing tells of it.
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A page of the desk before anybody has signed in.</summary>
    public async Task<DeskPage> ComeAsync(string path)
    {
        var visit = await VisitAsync(server.Address);
        return new DeskPage(await visit.OpenPageAsync(path), visit);
    }

    /// <summary>The first admin makes an account and is in.</summary>
    public async Task<DeskPage> FirstAgentAsync()
    {
        var desk = await ComeAsync(await FirstLinkAsync());
        await JoinAsync(desk, "Agent One", "one@example.org");
        return desk;
    }

    /// <summary>Somebody whom the admin has invited makes an account and is in.</summary>
    public async Task<DeskPage> InviteAsync(DeskPage admin)
    {
        await admin.ButtonAsync("Team");
        await admin.ButtonAsync("Make a link");
        var link = await admin.Page.Locator(".once-shown code").InnerTextAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        var desk = await ComeAsync(link);
        await JoinAsync(desk, "Agent Two", "two@example.org");
        return desk;
    }

    /// <summary>Asks the server for something as another program does.</summary>
    public async Task<HttpStatusCode> AskAsync(string path, string key)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>A browser whose faults count, and which is closed at the end.</summary>
    public async Task<Visit> VisitAsync(Uri address)
    {
        var visit = await browser.VisitAsync(address: address);
        _visits.Add(visit);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits)
        {
            await visit.DisposeAsync();
        }
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

    // The last is a page whose server is not there: of a socket, of a stream that breaks off, of a request.
    [GeneratedRegex(
        "status of (?:401|409)|ERR_INTERNET_DISCONNECTED|ERR_NETWORK|ERR_CONNECTION|ERR_INCOMPLETE_CHUNKED_ENCODING",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expected();
}
