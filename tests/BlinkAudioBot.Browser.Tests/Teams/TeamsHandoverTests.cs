using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Browser.Tests.Desk;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Teams;

/// <summary>Somebody in Teams, in Microsoft's own playground, and an agent at the desk.</summary>
public sealed class TeamsHandoverTests(SupportServer browser)
{
    private const string Secret = "called twice before, stay patient";

    // A start takes a while on a busy machine, and the channel is told again after a pause.
    private static readonly LocatorAssertionsToBeVisibleOptions AfterAStart = new() { Timeout = 60_000 };

    [Fact]
    public async Task An_agent_helps_somebody_in_Teams_over_a_restart_and_gives_back_to_the_bot()
    {
        await using var playground = await Playground.StartAsync(TestContext.Current.CancellationToken);
        await using var office = new DeskOffice(browser, playground.Server);
        await using var visit = await browser.VisitAsync(address: playground.Address);
        Wire? wire = null;
        var page = new TeamsPage(await visit.OpenPageAsync(prepare: opened =>
        {
            wire = new Wire(opened);
            return Task.CompletedTask;
        }));
        await AskForPersonAsync(page);
        var agent = await office.FirstAgentAsync();
        await agent.OpenFirstAsync();
        await agent.Take.ClickAsync();

        await TalkAsync(page, agent);
        await agent.NoteAsync(Secret);
        await playground.RestartServerAsync(TestContext.Current.CancellationToken);
        await Expect(agent.Page.Locator(".pulse.online")).ToBeVisibleAsync(AfterAStart);
        await agent.SayAsync("I am back. Does it work now?");
        await Expect(page.Message("Agent One: I am back. Does it work now?")).ToBeVisibleAsync(AfterAStart);

        await agent.GiveBackAsync("internet-connection");
        await Expect(TeamsPage.ButtonsOf(page.Cards.Last)).ToHaveCountAsync(Answer.OfAStep);
        await agent.ButtonAsync("Close case");
        await agent.Page.Locator("dialog button[type=submit]").ClickAsync();
        await Expect(agent.State).ToHaveTextAsync("Solved");

        var heard = await wire!.ReadAsync();
        Assert.Contains(heard, text => text.Contains("I am back.", StringComparison.Ordinal));
        Assert.DoesNotContain(heard, text => text.Contains(Secret, StringComparison.Ordinal));
        Assert.Empty(playground.Complaints);
        Assert.Empty(office.Faults);
    }

    private static async Task AskForPersonAsync(TeamsPage page)
    {
        await Expect(page.Cards).ToHaveCountAsync(1);
        await page.WriteAsync("I want to talk to a person");
        await page.SendAsync();
        await Expect(page.Cards).ToHaveCountAsync(2);
        await page.PressAsync(page.Cards.Last, Answer.Yes);
    }

    private static async Task TalkAsync(TeamsPage page, DeskPage agent)
    {
        await agent.SayAsync("I have read it all. What do you see?");
        await Expect(page.Message("Agent One: I have read it all. What do you see?")).ToBeVisibleAsync();
        await page.WriteAsync("only a grey circle");
        await page.SendAsync();
        await Expect(agent.Heard.Last).ToHaveTextAsync("only a grey circle");

        var cards = await page.Cards.CountAsync();
        await agent.Page.Locator(".send-step").First.ClickAsync();
        await Expect(page.Cards).ToHaveCountAsync(cards + 1);
        var heard = await agent.Heard.CountAsync();
        await TeamsPage.ButtonsOf(page.Cards.Last).Last.ClickAsync();
        await Expect(agent.Heard).ToHaveCountAsync(heard + 1);
    }
}
