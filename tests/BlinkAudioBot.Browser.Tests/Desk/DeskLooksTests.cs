using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Desk;

public sealed class DeskLooksTests(SupportServer server)
{
    private static readonly Screen[] Screens =
    [
        Screen.Desktop, Screen.Desktop with { Dark = true }, Screen.Tablet, Screen.Tablet with { Dark = true }, Screen.Phone, Screen.Phone with { Dark = true }, Screen.SmallPhone,
    ];

    [Fact]
    public async Task Each_state_of_the_desk_fits_the_screen_and_everybody_can_use_it()
    {
        await using var house = await DeskHouse.OpenAsync(server);
        await LookAsync(await house.ComeAsync("/desk"), "desk-1-sign-in");
        await LookAsync(await house.ComeAsync(await house.FirstLinkAsync()), "desk-2-invitation");
        var one = await house.FirstAgentAsync();
        await LookAsync(one, "desk-3-empty");
        var two = await house.InviteAsync(one);
        var customer = await house.AskForPersonAsync();
        await house.AskForPersonAsync();
        await house.TalkToBotAsync();
        await Expect(one.Rows).ToHaveCountAsync(2);
        await LookAsync(one, "desk-4-queue");
        await two.ButtonAsync("Bot");
        await two.OpenFirstAsync();
        await LookAsync(two, "desk-15-bot");

        await LookAtTalkAsync(one, two, customer);
        await LookAtDialogsAsync(one);
        await LookAtTheRestAsync(one);

        await one.Visit.GoOfflineAsync(true);
        await Expect(one.Page.Locator(".lost-shown")).ToBeVisibleAsync();
        await LookAsync(one, "desk-14-lost");
        Assert.Empty(house.Faults);
    }

    private static async Task LookAtTalkAsync(DeskPage one, DeskPage two, SupportPage customer)
    {
        await one.OpenFirstAsync();
        await LookAsync(one, "desk-5-case");
        await one.Take.ClickAsync();
        await one.SayAsync("Hello. I have read what you tried. Which colour has the light on the Sync Module?");
        await one.NoteAsync("Tried the same last week, see the other case.");
        await customer.WriteAsync("it is green and blue, and the app says https://example.org/a-very-long-address-without-any-break-in-it");
        await Expect(one.Heard.Last).ToContainTextAsync("it is green");
        await LookAsync(one, "desk-6-talk");
        await two.Page.Locator(".tabs .tab").First.ClickAsync();
        await two.OpenAsync("Agent One");
        await Expect(two.Colleagues).Not.ToBeEmptyAsync();
        await LookAsync(two, "desk-7-colleague");
        await one.Page.Locator("[data-mode=reply]").ClickAsync();
        await one.Reply.FillAsync("/");
        await LookAsync(one, "desk-8-answers");
        await one.Reply.FillAsync(string.Empty);
    }

    private static async Task LookAtTheRestAsync(DeskPage desk)
    {
        await desk.GiveBackAsync("internet-connection");
        await LookAsync(desk, "desk-16-with-bot");
        await desk.ButtonAsync("Close case");
        await desk.Page.Locator("dialog button[type=submit]").ClickAsync();
        await Expect(desk.State).ToHaveTextAsync("Solved");
        await LookAsync(desk, "desk-17-closed");
        await desk.Page.Locator("#search").FillAsync("green and blue");
        await Expect(desk.Page.Locator("#group-found")).ToBeVisibleAsync();
        await Expect(desk.Rows).ToHaveCountAsync(1);
        await desk.ButtonAsync("Search by camera or date");
        await desk.Page.Keyboard.PressAsync("Escape");
        await LookAsync(desk, "desk-18-search");
        await desk.OfficeAsync("Audit log");
        await Expect(desk.Page.Locator(".audit tbody tr").First).ToBeVisibleAsync();
        await LookAsync(desk, "desk-19-audit");
        await desk.OfficeAsync("API keys");
        await desk.Page.Locator("[name=name]").FillAsync("Help desk of the shop");
        await desk.ButtonAsync("Make a key");
        await Expect(desk.Page.Locator(".once-shown")).ToBeVisibleAsync();
        await LookAsync(desk, "desk-21-keys");
    }

    private static async Task LookAtDialogsAsync(DeskPage desk)
    {
        await desk.Page.SetViewportSizeAsync(Screen.Desktop.Width, Screen.Desktop.Height);
        foreach (var (name, button) in new[]
        {
            ("desk-9-return", "Back to the bot"), ("desk-10-hand-on", "Hand on"), ("desk-11-close", "Close case"),
            ("desk-12-keys", "Keyboard shortcuts"), ("desk-13-team", "Team"), ("desk-20-alerts", "Sound and notifications"),
        })
        {
            await desk.ButtonAsync(button);
            await LookAsync(desk, name);
            await desk.LeaveDialogAsync();
        }

        await desk.ButtonAsync("Team");
        await desk.ButtonAsync("Change Agent Two");
        await desk.ButtonAsync("Remove Agent Two");
        await LookAsync(desk, "desk-22-change");
        await desk.LeaveDialogAsync();
    }

    /// <summary>Keeps a picture of each screen, and checks what a machine can: nothing sticks out, and axe finds no fault.</summary>
    private static async Task LookAsync(DeskPage desk, string name)
    {
        foreach (var screen in Screens)
        {
            await desk.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await desk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light });
            // The search for faults scrolls about.
            await desk.Page.EvaluateAsync("document.querySelector('.log')?.scrollTo(0, 1e6)");
            await desk.Page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Repository.PathOf("artifacts", "screenshots", $"{screen}-{name}.png"),
            });
            Assert.True(
                await desk.Page.EvaluateAsync<bool>(
                    "[document.documentElement, ...document.querySelectorAll('.log, .rows, .record, .dialog, .office-body')].every(e => e.scrollWidth <= e.clientWidth)"),
                $"Something is wider than the screen; see {screen}-{name}.png.");
            await Axe.FindsNothingAsync(desk.Page.MainFrame);
        }

        await desk.Page.SetViewportSizeAsync(Screen.Desktop.Width, Screen.Desktop.Height);
    }
}
