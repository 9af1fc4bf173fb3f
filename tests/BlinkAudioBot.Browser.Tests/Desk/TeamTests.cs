using System.Net;
using BlinkAudioBot.Browser.Tests.Chat;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Desk;

/// <summary>What an admin does with the team and with the keys of other programs, by keyboard and by mouse.</summary>
public sealed class TeamTests(SupportServer server)
{
    [Fact]
    public async Task Whoever_gets_another_role_is_out_at_once_and_has_it_when_they_come_back()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        var one = await house.FirstAgentAsync();
        var two = await house.InviteAsync(one);
        await one.ButtonAsync("Team");
        await FocusAsync(one, "Change Agent Two");
        await one.Page.Keyboard.PressAsync("Enter");
        await one.Page.Locator(".change [name=role]").SelectOptionAsync("supervisor");
        await FocusAsync(one, "Save the role");
        await one.Page.Keyboard.PressAsync("Enter");

        await Expect(two.Page.Locator(".gate")).ToContainTextAsync("Your session has ended.");
        await Expect(one.Page.Locator(".who").Last).ToContainTextAsync("supervisor");

        await two.SignInAsync("two@example.org", DeskOffice.Password);
        await two.OfficeAsync("Audit log");
        await Expect(two.Page.Locator(".audit tbody tr", new PageLocatorOptions { HasText = "Changed a role" })).ToContainTextAsync("Agent Two");
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task Whoever_is_removed_is_out_at_once_and_stays_out()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        var one = await house.FirstAgentAsync();
        var two = await house.InviteAsync(one);
        await one.ButtonAsync("Team");
        await one.ButtonAsync("Change Agent Two");
        await one.ButtonAsync("Remove Agent Two");
        await one.ButtonAsync("Yes, remove");

        await Expect(two.Page.Locator(".gate")).ToBeVisibleAsync();
        await Expect(one.Page.Locator(".people li")).ToHaveCountAsync(1);
        await two.SignInAsync("two@example.org", DeskOffice.Password);
        await Expect(two.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("That address and password do not match an account.");
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task A_key_opens_the_cases_to_another_program_until_it_is_taken_back()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        var one = await house.FirstAgentAsync();
        await one.OfficeAsync("API keys");
        await one.Page.Locator("[name=name]").FillAsync("Shop");
        await one.Page.Keyboard.PressAsync("Enter");
        var key = await one.Page.Locator(".once-shown code").InnerTextAsync();

        Assert.Equal(HttpStatusCode.OK, await house.AskAsync("api/cases", key));
        await one.Page.ReloadAsync();
        await Expect(one.Page.Locator(".api-keys li")).ToContainTextAsync("Made by Agent One");
        Assert.DoesNotContain(key, await one.Page.ContentAsync(), StringComparison.Ordinal);

        await one.ButtonAsync("Take back Shop");
        await one.ButtonAsync("Yes, take it back");
        await Expect(one.Page.Locator(".api-keys li")).ToHaveCountAsync(0);
        Assert.Equal(HttpStatusCode.Unauthorized, await house.AskAsync("api/cases", key));
        Assert.Empty(house.Faults);
    }

    private static Task FocusAsync(DeskPage desk, string button) =>
        desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).FocusAsync();
}
