using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests;

public sealed class AppearanceTests(SupportServer server)
{
    public static TheoryData<int, int, bool> Screens => new()
    {
        { 320, 640, false },
        { 320, 640, true },
        { 390, 844, false },
        { 390, 844, true },
        { 1280, 800, false },
        { 1280, 800, true },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Each_state_fits_the_screen_and_everybody_can_use_it(int width, int height, bool dark)
    {
        var screen = new Screen(width, height, dark);
        await using var visit = await server.VisitAsync(screen);
        var chat = await visit.OpenAsync();
        await LookAsync(chat, $"{screen}-1-welcome");

        await chat.ReachTheGuideAsync();
        await LookAsync(chat, $"{screen}-2-step");

        await chat.PressAsync(Answer.MoreDetail);
        await LookAsync(chat, $"{screen}-3-detail");

        while (await chat.ButtonCountAsync() == Answer.OfAStep)
        {
            await chat.PressAsync(Answer.DidNotHelp);
        }

        await LookAsync(chat, $"{screen}-4-warning");

        await chat.SayAsync("it works now");
        await LookAsync(chat, $"{screen}-5-fixed");
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_case_and_what_could_not_be_sent_fit_the_screen_too(int width, int height, bool dark)
    {
        var screen = new Screen(width, height, dark);
        await using var visit = await server.VisitAsync(screen);
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();

        await chat.SayAsync("talk to a person");
        await chat.PressAsync(Answer.Yes);
        await LookAsync(chat, $"{screen}-6-case");
        Assert.Empty(visit.Faults);

        await visit.GoOfflineAsync(true);
        await chat.WriteAsync("one more thing: the doorbell at my neighbour's works");
        await Expect(chat.Page.Locator(".mark.waiting")).ToBeVisibleAsync();
        await LookAsync(chat, $"{screen}-7-unsent");
    }

    [Fact]
    public async Task On_a_phone_the_help_opens_over_the_chat_and_closes_again()
    {
        await using var visit = await server.VisitAsync(Screen.SmallPhone);
        var chat = await visit.OpenAsync();

        await chat.Page.Locator(".help-open").ClickAsync();
        await Expect(chat.Page.Locator(".help-dialog .lead")).ToBeVisibleAsync();
        await chat.Page.Keyboard.PressAsync("Escape");

        await Expect(chat.Page.Locator(".help-dialog")).ToBeHiddenAsync();
        await Expect(chat.Page.Locator(".help-open")).ToBeFocusedAsync();
    }

    /// <summary>Keeps a picture, and checks what a machine can: nothing sticks out, and axe finds no fault.</summary>
    private static async Task LookAsync(SupportPage chat, string name)
    {
        await chat.Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Repository.PathOf("artifacts", "screenshots", name + ".png"),
        });
        Assert.True(
            await chat.Page.EvaluateAsync<bool>(
                "[document.documentElement, ...document.querySelectorAll('.log, .card')].every(e => e.scrollWidth <= e.clientWidth)"),
            $"Something is wider than the screen; see {name}.png.");
        await Axe.FindsNothingAsync(chat.Page.MainFrame);
    }
}
