using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>A page of a site that has the widget.</summary>
internal sealed class SiteVisit(IPage page)
{
    private const string Widget = "blinkaudiobot-widget";

    public IPage Page => page;

    public ILocator Launcher => page.Locator($"{Widget} .launcher");

    public ILocator Badge => page.Locator($"{Widget} .badge");

    public ILocator Panel => page.Locator($"{Widget} dialog");

    public ILocator Cover => page.Locator($"{Widget} .cover");

    public ILocator TryAgain => Cover.GetByText("Try again");

    public SupportPage Chat { get; } = new(page, page.FrameLocator($"{Widget} iframe"));

    public ILocator CloseButton => Chat.Find(".chat-head .quiet");

    /// <summary>Presses the launcher and waits for the chat's first words.</summary>
    public async Task<SupportPage> OpenChatAsync()
    {
        await Launcher.ClickAsync();
        await Chat.HasWordsAsync();
        return Chat;
    }

    public Task CloseAsync() => CloseButton.ClickAsync();

    /// <summary>Puts another tab in front, as the chat sees it: the tests' browser shows all tabs at once.</summary>
    public async Task LookAwayAsync() =>
        await (await FrameAsync()).EvaluateAsync("Object.defineProperty(document, 'hidden', { value: true, configurable: true })");

    /// <summary>Comes back to this tab.</summary>
    public async Task LookAgainAsync() =>
        await (await FrameAsync()).EvaluateAsync("() => { delete document.hidden; document.dispatchEvent(new Event('visibilitychange')); }");

    /// <summary>The frame that the chat is in, once it is there.</summary>
    public async Task<IFrame> FrameAsync()
    {
        await Expect(Chat.Composer).ToBeAttachedAsync();
        return page.Frames.Single(frame => frame.ParentFrame is not null);
    }
}
