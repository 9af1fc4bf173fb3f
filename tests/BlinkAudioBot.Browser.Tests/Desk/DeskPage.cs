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

    /// <summary>Who else is at the case, and what they do.</summary>
    public ILocator Colleagues => page.Locator(".colleagues");

    /// <summary>What the customer said.</summary>
    public ILocator Heard => page.Locator(".line.person .bubble");

    /// <summary>What agents said.</summary>
    public ILocator Said => page.Locator(".line.agent .bubble");

    /// <summary>What the page says of the last reply.</summary>
    public ILocator Mark => page.Locator(".line.agent .mark").Last;

    /// <summary>Opens the first case of the list.</summary>
    public async Task OpenFirstAsync()
    {
        await Rows.First.ClickAsync();
        await Expect(page.Locator(".case .lines .line").First).ToBeVisibleAsync();
    }

    /// <summary>Opens the case of the list that has these words in its row.</summary>
    public async Task OpenAsync(string words)
    {
        await Rows.Filter(new LocatorFilterOptions { HasText = words }).ClickAsync();
        await Expect(page.Locator(".case .lines .line").First).ToBeVisibleAsync();
    }

    /// <summary>Chooses a step and gives the conversation back to the bot.</summary>
    public async Task GiveBackAsync(string step)
    {
        await ButtonAsync("Back to the bot");
        await page.Locator("dialog [name=step]").SelectOptionAsync(step);
        await page.Locator("dialog button[type=submit]").ClickAsync();
        await Expect(State).ToHaveTextAsync("Back with the bot");
    }

    /// <summary>Presses the button of that name.</summary>
    public Task ButtonAsync(string name) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    /// <summary>Signs in, or tries to.</summary>
    public async Task SignInAsync(string email, string password)
    {
        await page.Locator("[name=email]").FillAsync(email);
        await page.Locator("[name=password]").FillAsync(password);
        await page.Locator("button[type=submit]").ClickAsync();
    }

    /// <summary>Opens what supervisors and admins have beside the cases.</summary>
    public async Task OfficeAsync(string name)
    {
        await ButtonAsync("Team");
        await page.Locator("dialog").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name, Exact = true }).ClickAsync();
    }

    /// <summary>Closes what is open before all else.</summary>
    public async Task LeaveDialogAsync()
    {
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
    }

    /// <summary>Presses the button of that name in the case.</summary>
    /// <returns>The time.</returns>
    public async Task<DateTimeOffset> PressAtAsync(string name) => DateTimeOffset.FromUnixTimeMilliseconds(await page.EvaluateAsync<long>(
        "name => { const time = Date.now(); [...document.querySelectorAll('.case button')].find(b => b.textContent === name).click(); return time; }",
        name));

    /// <summary>Waits until the case has these words.</summary>
    /// <returns>The time.</returns>
    public async Task<DateTimeOffset> SeesAsync(string words) => DateTimeOffset.FromUnixTimeMilliseconds(await page.EvaluateAsync<long>(
        """
        words => new Promise(seen => {
          const look = () => document.querySelector('.case').textContent.includes(words) && seen(Date.now());
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
          look();
        })
        """,
        words));

    /// <summary>Writes to the customer and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await page.Locator("[data-mode=reply]").ClickAsync();
        await SendAsync(text);
    }

    /// <summary>Sends again what the page could not send, if there is such a thing, and waits until all is sent.</summary>
    public async Task SendUnsentAsync()
    {
        await Expect(page.Locator(".line .mark").GetByText("Sending", new LocatorGetByTextOptions { Exact = true })).ToHaveCountAsync(0);
        var retry = page.Locator(".line .mark.failed button").First;
        while (await page.Locator(".line .mark.failed").CountAsync() > 0)
        {
            await retry.ClickAsync();
            await Expect(page.Locator(".line .mark.failed")).ToHaveCountAsync(0);
        }
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
