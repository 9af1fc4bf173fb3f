using System.Text.RegularExpressions;
using BlinkAudioBot.Browser.Tests.Chat;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Teams;

/// <summary>The bot as people in Teams meet it, in Microsoft's own playground.</summary>
public sealed partial class PlaygroundTests(SupportServer browser)
{
    [Fact]
    public async Task A_personal_chat_goes_through_the_whole_guide_to_a_case()
    {
        await using var playground = await Playground.StartAsync(TestContext.Current.CancellationToken);
        await using var visit = await browser.VisitAsync(address: playground.Address);
        var page = new TeamsPage(await visit.OpenPageAsync());
        await Expect(page.Cards).ToHaveCountAsync(1);

        var presses = await page.ReachACaseAsync(Reference());

        // Each card that was answered shows the answer and has no button left.
        await Expect(page.Answers).ToHaveCountAsync(presses);
        for (var card = 0; card < presses; card++)
        {
            await Expect(TeamsPage.ButtonsOf(page.Cards.Nth(card))).ToHaveCountAsync(0);
        }

        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task A_group_chat_goes_through_the_guide_to_a_case_when_the_bot_is_named()
    {
        await using var playground = await Playground.StartAsync(TestContext.Current.CancellationToken);
        await using var visit = await browser.VisitAsync(address: playground.Address);
        var page = new TeamsPage(await visit.OpenPageAsync());
        await page.OpenAsync("Group Chat");
        await Expect(page.Cards).ToHaveCountAsync(1);

        await page.WriteAsync("they can't hear me on my mini, all of them, iphone", mention: true);
        await page.SendAsync();

        await Expect(page.Cards).ToHaveCountAsync(2);
        await Expect(TeamsPage.ButtonsOf(page.Cards.Last)).ToHaveCountAsync(Answer.OfAStep);
        // Where words are taken for Markdown, a number with a dot is the beginning of a list.
        await Expect(page.Cards.Last.GetByText("1.", new() { Exact = true })).ToBeVisibleAsync();
        await page.PressAsync(page.Cards.Last, Answer.DidNotHelp);
        await Expect(TeamsPage.ButtonsOf(page.Cards.Nth(1))).ToHaveCountAsync(0);

        await page.WriteAsync("nope, that was not it", mention: true);
        await page.SendAsync();

        await Expect(page.Answers).ToHaveCountAsync(2);
        await Expect(TeamsPage.ButtonsOf(page.Cards.Nth(2))).ToHaveCountAsync(0);

        await page.ReachACaseAsync(Reference());
        Assert.Empty(playground.Complaints);
    }

    [Fact]
    public async Task A_post_in_a_channel_goes_through_the_guide_to_a_case_in_its_thread()
    {
        await using var playground = await Playground.StartAsync(TestContext.Current.CancellationToken);
        await using var visit = await browser.VisitAsync(address: playground.Address);
        var page = new TeamsPage(await visit.OpenPageAsync());
        await page.OpenAsync("General");
        await Expect(page.Cards).ToHaveCountAsync(0);

        await page.WriteAsync("they can't hear me on my mini, all of them, iphone", mention: true);
        await page.PostAsync();

        await Expect(page.Cards).ToHaveCountAsync(1);
        await Expect(TeamsPage.ButtonsOf(page.Cards.Last)).ToHaveCountAsync(Answer.OfAStep);
        await page.PressAsync(page.Cards.Last, Answer.DidNotHelp);
        await Expect(TeamsPage.ButtonsOf(page.Cards.First)).ToHaveCountAsync(0);

        await page.ReachACaseAsync(Reference());
        Assert.Empty(playground.Complaints);
    }

    // Six letters or figures that cannot be taken for one another, within other words.
    [GeneratedRegex(@"\b[ACDEFHJKMPQRTVWXY34679]{6}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
