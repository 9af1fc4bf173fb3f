using System.Text.RegularExpressions;
using BlinkAudioBot.Browser.Tests.Chat;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Teams;

/// <summary>The playground's page as a person uses it. Cards are told by their buttons, never by their words.</summary>
internal sealed class TeamsPage(IPage page)
{
    private const string Bot = "Test Bot";

    /// <summary>The cards, from the oldest to the newest.</summary>
    public ILocator Cards => page.Locator(".ac-adaptiveCard");

    /// <summary>What stands in place of the buttons of answered cards.</summary>
    public ILocator Answers => Cards.GetByText("✓");

    // The log panel's lines. Each chat installs the bot when it is opened for the first time.
    private ILocator Installations => page.GetByText("installationUpdate 200");

    /// <summary>A message with these words; a note of what came repeats it for a while.</summary>
    public ILocator Message(string text) => page.Locator("span").GetByText(text, new LocatorGetByTextOptions { Exact = true }).First;

    /// <summary>Opens another chat than the personal one, which the page opens by itself.</summary>
    public async Task OpenAsync(string chat)
    {
        await Expect(Installations).ToHaveCountAsync(1);
        await page.GetByText(chat, new PageGetByTextOptions { Exact = true }).Last.ClickAsync();
        await Expect(Installations).ToHaveCountAsync(2);
    }

    /// <summary>Writes to the bot, by its name where others read along.</summary>
    public async Task WriteAsync(string text, bool mention = false)
    {
        var box = page.Locator("[data-lexical-editor=true]").First;
        await box.ClickAsync();
        if (mention)
        {
            await page.Keyboard.TypeAsync("@Test", new KeyboardTypeOptions { Delay = 50 });
            await page.GetByRole(AriaRole.Menuitem).GetByText(Bot).ClickAsync();
        }

        await page.Keyboard.TypeAsync(" " + text);
    }

    public Task SendAsync() => page.Keyboard.PressAsync("Enter");

    public Task PostAsync() => page.GetByText("Post", new PageGetByTextOptions { Exact = true }).ClickAsync();

    public static ILocator ButtonsOf(ILocator card) => card.GetByRole(AriaRole.Button);

    /// <summary>Presses a button of an open card, and waits until the card is used up and the next one is there.</summary>
    public async Task PressAsync(ILocator card, int answer)
    {
        var (answered, cards) = (await Answers.CountAsync(), await Cards.CountAsync());
        await ButtonsOf(card).Nth(answer).ClickAsync();
        await Expect(Answers).ToHaveCountAsync(answered + 1);
        await Expect(Cards).Not.ToHaveCountAsync(cards);
    }

    /// <summary>Goes through the whole guide, as somebody whom nothing helps, until a case is made.</summary>
    public async Task<int> ReachACaseAsync(Regex reference)
    {
        for (var presses = 1; ; presses++)
        {
            var card = Cards.Last;
            var count = await ButtonsOf(card).CountAsync();
            await PressAsync(card, count == Answer.OfAStep ? Answer.DidNotHelp : count is 2 or 4 ? 0 : count - 1);
            if (reference.IsMatch(await Cards.Last.InnerTextAsync()))
            {
                return presses;
            }
        }
    }
}
