using System.Globalization;
using System.Text.RegularExpressions;
using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Desk.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Desk;

/// <summary>A customer outside the hours, who does not wait, and comes back from another device.</summary>
public sealed partial class EmailTests(SupportServer server)
{
    private const int ByEmail = 0;

    [Fact]
    public async Task Who_leaves_an_address_outside_the_hours_comes_back_by_the_link_and_goes_on()
    {
        await using var smtp = await MailServer.StartAsync();
        await using var house = await DeskHouse.OpenAsync(server, Settings(smtp.Port));
        var one = await house.FirstAgentAsync();
        var customer = await house.AskForPersonAsync();

        // The team is away, so both ways are offered.
        await Expect(customer.Buttons).ToHaveCountAsync(3);
        await customer.PressAsync(ByEmail);
        await customer.SayAsync("customer@example.org");
        var before = await customer.TranscriptAsync();
        await customer.Page.CloseAsync();
        await one.OpenFirstAsync();
        await one.Take.ClickAsync();
        await one.SayAsync("Please move the camera nearer to the router.");

        var link = Link().Match((await smtp.MailAsync()).GetProperty("text").ToString()).Value;
        var returned = await house.OpenLinkAsync(link);
        await Expect(returned.Find(".message.agent .bubble").Last).ToHaveTextAsync("Please move the camera nearer to the router.");
        Assert.Equal(before, [.. (await returned.TranscriptAsync()).Take(before.Count)], StringComparer.Ordinal);
        Assert.DoesNotContain("return", returned.Page.Url, StringComparison.Ordinal);
        await returned.WriteAsync("that helped");
        await Expect(one.Page.Locator(".person .bubble").Last).ToHaveTextAsync("that helped");

        // It stays so after a reload, whose address has no link any more.
        await returned.Page.ReloadAsync();
        await Expect(returned.Find(".message.person .bubble").Last).ToHaveTextAsync("that helped");
        Assert.Empty(house.Faults);
    }

    [Fact]
    public async Task A_link_that_is_good_no_more_says_so_and_leads_to_the_chat()
    {
        await using var visit = await server.VisitAsync();
        var page = await visit.OpenPageAsync("/#return=a.forged.link");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This link does not work any more.");
        await Axe.FindsNothingAsync(page.MainFrame);
        await page.GetByRole(AriaRole.Button).ClickAsync();

        await new SupportPage(page).HasWordsAsync();
    }

    // Whenever the test runs, the team comes in some days.
    private static IEnumerable<string> Settings(int port) =>
    [
        $"--BlinkAudioBot:Desk:Hours:{TimeProvider.System.GetUtcNow().AddDays(3).DayOfWeek}=09:00-10:00",
        "--BlinkAudioBot:Desk:Email:Host=127.0.0.1",
        $"--BlinkAudioBot:Desk:Email:Port={port.ToString(CultureInfo.InvariantCulture)}",
        "--BlinkAudioBot:Desk:Email:Security=none",
        "--BlinkAudioBot:Desk:Email:From=support@example.org",
    ];

    [GeneratedRegex("http://[^ ]+/#return=[^\\s]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
