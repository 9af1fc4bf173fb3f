using BlinkAudioBot.Browser.Tests.Chat;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Desk;

/// <summary>The desk as an agent uses it.</summary>
internal sealed class DeskPage(IPage page, Visit visit)
{
    public IPage Page => page;

    public Visit Visit => visit;

    public ILocator Rows => page.Locator(".row");

    public ILocator State => page.Locator(".case .state");

    public ILocator Take => page.Locator(".case-actions .primary");

    public ILocator Reply => page.Locator("#reply");

    /// <summary>Whether this agent may answer the case that is open.</summary>
    public ILocator ReplyMode => page.Locator("[data-mode=reply]");

    public ILocator Notes => page.Locator(".line.note .bubble");

    public ILocator Typing => page.Locator(".typing-line");

    /// <summary>Opens the first case of the list.</summary>
    public async Task OpenFirstAsync()
    {
        await Rows.First.ClickAsync();
        await Expect(page.Locator(".case .lines .line").First).ToBeVisibleAsync();
    }

    /// <summary>Presses the button of that name.</summary>
    public Task ButtonAsync(string name) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    /// <summary>Writes to the customer and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await page.Locator("[data-mode=reply]").ClickAsync();
        await SendAsync(text);
    }

    /// <summary>Leaves a note for the team.</summary>
    public async Task NoteAsync(string text)
    {
        await page.Locator("[data-mode=note]").ClickAsync();
        await SendAsync(text);
    }

    private async Task SendAsync(string text)
    {
        await Reply.FillAsync(text);
        await Reply.PressAsync("Enter");
        await Expect(page.Locator(".line .bubble").Last).ToHaveTextAsync(text);
        await Expect(page.Locator(".line .mark.failed")).ToHaveCountAsync(0);
    }
}
