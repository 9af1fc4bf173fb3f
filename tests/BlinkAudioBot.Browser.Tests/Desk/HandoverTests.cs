using BlinkAudioBot.Browser.Tests.Chat;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Desk;

/// <summary>Three real pages at once: a customer in the widget and two agents at the desk.</summary>
public sealed class HandoverTests(SupportServer server)
{
    private const string Secret = "called twice before, stay patient";

    // Typing is told at most every three seconds, so a word that was set at once just before may hide the beginning of the next.
    private static readonly LocatorPressSequentiallyOptions AsPeopleType = new() { Delay = 250 };

    [Fact]
    public async Task Of_two_agents_one_takes_the_case_and_the_other_sees_who()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        var one = await house.FirstAgentAsync();
        var two = await house.InviteAsync(one);
        await house.AskForPersonAsync();
        await Task.WhenAll(one.OpenFirstAsync(), two.OpenFirstAsync());
        await Expect(one.Take).ToBeVisibleAsync();
        await Expect(two.Take).ToBeVisibleAsync();

        // In one go; whoever is late may find the button gone already.
        const string take = "document.querySelector('.case-actions .primary')?.click()";
        await Task.WhenAll(one.Page.EvaluateAsync(take), two.Page.EvaluateAsync(take));
        await Expect(one.State).ToContainTextAsync("With:");
        await Expect(two.State).ToContainTextAsync("With:");

        Assert.Equal(1, await one.ReplyMode.CountAsync() + await two.ReplyMode.CountAsync());
        var (loser, winner) = await one.ReplyMode.CountAsync() == 0 ? (one, "Agent Two") : (two, "Agent One");
        await Expect(loser.State).ToHaveTextAsync($"With: {winner}");
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task They_talk_see_each_other_type_and_a_note_stays_with_the_team()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        var one = await house.FirstAgentAsync();
        var two = await house.InviteAsync(one);
        var customer = await house.AskForPersonAsync();
        await one.OpenFirstAsync();
        await two.OpenFirstAsync();
        await one.Take.ClickAsync();

        await one.SayAsync("I have read it all. What do you see?");
        await Expect(customer.Find(".message.agent .bubble").Last).ToHaveTextAsync("I have read it all. What do you see?");
        await one.NoteAsync(Secret);
        await Expect(two.Notes).ToHaveTextAsync(Secret);

        await customer.Composer.PressSequentiallyAsync("only a grey circle", AsPeopleType);
        await Expect(one.Typing).ToContainTextAsync("Customer is typing");
        await customer.WriteAsync("only a grey <b>circle</b>");
        await Expect(one.Page.Locator(".person .bubble").Last).ToHaveTextAsync("only a grey <b>circle</b>");
        await Expect(two.Page.Locator(".person .bubble").Last).ToHaveTextAsync("only a grey <b>circle</b>");

        await one.Page.Locator("[data-mode=reply]").ClickAsync();
        await one.Reply.PressSequentiallyAsync("Thank you so much", AsPeopleType);
        await Expect(customer.Find(".typing .dots")).ToBeVisibleAsync();
        await one.SayAsync("Thank you.");
        await Expect(customer.Find(".message.agent .bubble").Last).ToHaveTextAsync("Thank you.");
        await customer.Page.ReloadAsync();
        await Expect(customer.Find(".message.agent .bubble").Last).ToHaveTextAsync("Thank you.");

        Assert.DoesNotContain(await customer.TranscriptAsync(), text => text.Contains(Secret, StringComparison.Ordinal));
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task The_bot_goes_on_at_the_step_that_the_agent_chose()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        var one = await house.FirstAgentAsync();
        var customer = await house.AskForPersonAsync();
        await one.OpenFirstAsync();
        await one.Take.ClickAsync();
        await Expect(one.ReplyMode).ToBeVisibleAsync();

        await one.ButtonAsync("Back to the bot");
        await one.Page.Locator("dialog [name=step]").SelectOptionAsync("internet-connection");
        await one.Page.Locator("dialog button[type=submit]").ClickAsync();

        await Expect(one.State).ToHaveTextAsync("Back with the bot");
        await Expect(customer.Find(".message[data-phase=guide]").Last).ToHaveAttributeAsync("data-step", "internet-connection");
        await Expect(customer.Buttons).ToHaveCountAsync(Answer.OfAStep);
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task An_agent_watches_the_bot_and_steps_in()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        var one = await house.FirstAgentAsync();
        var customer = await house.TalkToBotAsync();
        await one.ButtonAsync("Bot");
        await one.OpenFirstAsync();
        await Expect(one.Page.Locator(".person .bubble").First).ToHaveTextAsync("they can't hear me");

        await one.Take.ClickAsync();
        await Expect(one.State).ToHaveTextAsync("With: You");
        await one.SayAsync("I can see what you tried.");

        await Expect(customer.Find(".message.agent .bubble").Last).ToHaveTextAsync("I can see what you tried.");
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
