using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>One visitor: a browser profile with any number of tabs, and what went wrong in them.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly IBrowser? _ownBrowser;
    private readonly ConcurrentQueue<string> _faults = new();

    public Visit(IBrowserContext context, Uri address, IBrowser? ownBrowser = null)
    {
        (_context, _address, _ownBrowser) = (context, address, ownBrowser);
        context.Page += (_, page) => Watch(page);
    }

    /// <summary>What the tabs' consoles reported as errors, the content security policy's included.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Opens the support page in a new tab and waits for its first words.</summary>
    public async Task<SupportPage> OpenAsync()
    {
        var support = new SupportPage(await OpenPageAsync());
        await support.HasWordsAsync();
        return support;
    }

    /// <summary>Opens a page of a site that has the widget in a new tab.</summary>
    public async Task<SiteVisit> OpenSiteAsync(string page = "/", Func<IPage, Task>? prepare = null) =>
        new(await OpenPageAsync(page, prepare));

    /// <summary>Opens the address, or a page below it, in a new tab.</summary>
    public async Task<IPage> OpenPageAsync(string path = "/", Func<IPage, Task>? prepare = null)
    {
        var page = await _context.NewPageAsync();
        await (prepare?.Invoke(page) ?? Task.CompletedTask);
        await page.GotoAsync(new Uri(_address, path).ToString());
        return page;
    }

    public Task<IReadOnlyList<BrowserContextCookiesResult>> CookiesAsync() => _context.CookiesAsync();

    /// <summary>Runs a script in every page, and every frame, before its own.</summary>
    public Task PrepareAsync(string script) => _context.AddInitScriptAsync(script);

    public Task GoOfflineAsync(bool offline) => _context.SetOfflineAsync(offline);

    /// <summary>From now on new pages are behind a proxy that refuses every socket.</summary>
    public Task RefuseSocketsAsync() => _context.AddInitScriptAsync(
        "window.WebSocket = function () { setTimeout(() => this.onerror?.()); this.close = () => undefined; };");

    /// <summary>Speaks to the browser about a page, as its tools for developers do.</summary>
    public Task<ICDPSession> ToolsAsync(IPage page) => _context.NewCDPSessionAsync(page);

    /// <summary>Speaks to the browser as a whole.</summary>
    public Task<ICDPSession> ToolsAsync() => _context.Browser!.NewBrowserCDPSessionAsync();

    /// <summary>Does something that opens a page in a new tab.</summary>
    public Task<IPage> OpensPageAsync(Func<Task> act) => _context.RunAndWaitForPageAsync(act);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await (_ownBrowser?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => _faults.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _faults.Enqueue(message.Text);
            }
        };
    }
}
