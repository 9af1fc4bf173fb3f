using BlinkAudioBot.Browser.Tests.Chat;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Desk;

/// <summary>An agent, the customer, the network or the server goes away in the middle of a talk, and comes back.</summary>
public sealed class AbsenceTests(SupportServer server)
{
    // Ten seconds of silence are the least that can be set.
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 60_000 };

    // A start takes a while on a busy machine.
    private static readonly LocatorAssertionsToHaveCountOptions AfterAStart = new() { Timeout = 60_000 };

    [Fact]
    public async Task An_agent_who_vanishes_loses_the_case_to_its_old_place_in_the_queue()
    {
        await using var house = await DeskHouse.OpenAsync(server, "--BlinkAudioBot:Desk:AgentSilence=00:00:10");
        var one = await house.FirstAgentAsync();
        var two = await house.InviteAsync(one);
        var customer = await house.AskForPersonAsync();
        await one.OpenFirstAsync();
        var reference = await one.Page.Locator("#case-title").InnerTextAsync();
        await one.Take.ClickAsync();
        await Expect(one.ReplyMode).ToBeVisibleAsync();
        await house.AskForPersonAsync();
        await Expect(two.Rows.First).Not.ToContainTextAsync(reference);
        await one.Page.CloseAsync();

        await Expect(two.Rows.First).ToContainTextAsync(reference, Patiently);
        await two.OpenFirstAsync();
        await two.Take.ClickAsync();
        await two.SayAsync("I go on from here.");

        await Expect(customer.Find(".message.agent .bubble").Last).ToHaveTextAsync("I go on from here.");
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task A_customer_who_closed_the_tab_finds_the_answer_when_they_come_back()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        var one = await house.FirstAgentAsync();
        var visit = await house.CustomerAsync();
        var customer = await DeskHouse.AskForPersonAsync(await visit.OpenSiteAsync());
        await one.OpenFirstAsync();
        await one.Take.ClickAsync();
        await Expect(customer.Find(".message.person .mark.seen")).ToBeVisibleAsync();
        await customer.Page.CloseAsync();
        await one.SayAsync("Press the round button for five seconds.");
        await Expect(one.Mark).ToHaveTextAsync("Sent");

        var again = await visit.OpenSiteAsync();
        await Expect(again.Badge).ToHaveTextAsync("1");
        var chat = await again.OpenChatAsync();

        await Expect(chat.Find(".message.agent .bubble").Last).ToHaveTextAsync("Press the round button for five seconds.");
        await Expect(one.Mark).ToHaveTextAsync("Seen");
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task A_server_that_is_killed_amid_their_talk_loses_nothing_and_doubles_nothing()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        var one = await house.FirstAgentAsync();
        var customer = await house.AskForPersonAsync();
        await one.OpenFirstAsync();
        await one.Take.ClickAsync();
        await one.SayAsync("First.");
        await Expect(customer.Find(".message.agent .bubble").Last).ToHaveTextAsync("First.");
        var (said, heard) = (await one.Said.CountAsync(), await one.Heard.CountAsync());

        // Both speak, and nobody waits whether it was heard.
        await customer.WriteAsync("just before");
        await one.Reply.FillAsync("Second.");
        await one.Reply.PressAsync("Enter");
        await house.KillAsync();
        await Expect(one.Page.Locator(".lost-shown")).ToBeVisibleAsync();
        await customer.WriteAsync("while it was gone");
        await house.StartAsync();

        await Expect(one.Page.Locator(".lost-shown")).ToHaveCountAsync(0, AfterAStart);
        await Expect(one.Heard).ToHaveCountAsync(heard + 2, AfterAStart);
        await one.SendUnsentAsync();
        await one.SayAsync("Third.");
        await Expect(one.Said).ToHaveCountAsync(said + 2);
        await Expect(customer.Find(".message.agent .bubble")).ToHaveTextAsync(["First.", "Second.", "Third."]);
        Assert.Equal(["just before", "while it was gone"], [.. (await one.Heard.AllInnerTextsAsync()).TakeLast(2)], StringComparer.Ordinal);
        Assert.Equal(["just before", "while it was gone"], [.. (await customer.Find(".message.person .bubble").AllInnerTextsAsync()).TakeLast(2)], StringComparer.Ordinal);
        await Expect(customer.Unsent).ToHaveCountAsync(0);
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task A_lost_connection_shows_at_once_and_what_was_missed_is_there_after_it()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        var one = await house.FirstAgentAsync();
        var customer = await house.AskForPersonAsync();
        await one.OpenFirstAsync();
        await one.Take.ClickAsync();
        await one.SayAsync("I am here.");

        await one.Visit.GoOfflineAsync(true);
        await Expect(one.Page.Locator(".lost-shown")).ToBeVisibleAsync();
        await customer.WriteAsync("are you there");
        await Expect(customer.Unsent).ToHaveCountAsync(0);
        await one.Visit.GoOfflineAsync(false);

        await Expect(one.Page.Locator(".person .bubble").Last).ToHaveTextAsync("are you there");
        await Expect(one.Page.Locator(".lost-shown")).ToHaveCountAsync(0);
        Assert.Empty(house.Faults);
    }
}
