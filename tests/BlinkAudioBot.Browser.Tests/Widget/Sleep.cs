using BlinkAudioBot.Browser.Tests.Chat;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>
/// A laptop that is closed: the browser freezes the page, as it does then, and on waking the clock, which the page must have
/// installed, has jumped. Timers that were due meanwhile fire once.
/// </summary>
internal sealed class Sleep : IAsyncDisposable
{
    private readonly IPage _page;
    private readonly ICDPSession _tools;
    private readonly TimeSpan _length;

    private Sleep(IPage page, ICDPSession tools, TimeSpan length) => (_page, _tools, _length) = (page, tools, length);

    /// <summary>Falls asleep, until it is disposed of. The page does nothing meanwhile, so a test must not ask it anything.</summary>
    public static async Task<Sleep> BeginAsync(Visit visit, IPage page, TimeSpan length)
    {
        var sleep = new Sleep(page, await visit.ToolsAsync(page), length);
        await sleep.SetAsync("frozen");
        return sleep;
    }

    public async ValueTask DisposeAsync()
    {
        await SetAsync("active");
        await _page.Clock.FastForwardAsync((long)_length.TotalMilliseconds);
        await _tools.DetachAsync();
    }

    private async Task SetAsync(string state) => await _tools.SendAsync(
        "Page.setWebLifecycleState", new Dictionary<string, object>(StringComparer.Ordinal) { ["state"] = state });
}
