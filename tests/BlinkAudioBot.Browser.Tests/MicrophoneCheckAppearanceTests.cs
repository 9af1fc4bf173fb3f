using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests;

/// <summary>Each state of the microphone's test, for everybody and on any screen.</summary>
public sealed class MicrophoneCheckAppearanceTests(SupportServer server)
{
    public static TheoryData<int, int, bool> Screens => new()
    {
        { 320, 640, false },
        { 390, 844, false },
        { 390, 844, true },
        { 1280, 800, false },
        { 1280, 800, true },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Each_stage_and_a_working_microphone(int width, int height, bool dark)
    {
        var screen = new Screen(width, height, dark);
        await using var visit = await server.VisitAsync(screen, microphone: Microphone.Working);
        var chat = await visit.OpenAsync();
        await chat.SayAsync("they can't hear me on my mini, all of them, iphone");
        await chat.PressAsync(Answer.DidNotHelp);
        await Expect(chat.Link).ToBeVisibleAsync();
        await LookAsync(chat.Page, $"mic-check-{screen}-1-offer");

        var check = new CheckPage(await visit.OpensPageAsync(() => chat.Link.ClickAsync()));
        await check.IsAtAsync("ready");
        await LookAsync(check.Page, $"mic-check-{screen}-2-ready");

        await check.StartAsync();
        await check.IsAtAsync("listening");
        await Expect(check.LoudMoments.First).ToBeVisibleAsync();
        await LookAsync(check.Page, $"mic-check-{screen}-3-listening");

        await Expect(check.Told).ToBeVisibleAsync();
        await LookAsync(check.Page, $"mic-check-{screen}-4-works");
        await chat.Page.BringToFrontAsync();
        await LookAsync(chat.Page, $"mic-check-{screen}-5-answer");
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Whatever_else_is_found(int width, int height, bool dark)
    {
        var screen = new Screen(width, height, dark);
        await LookAtFindingAsync(screen, Microphone.Silent, "silent", hash: string.Empty);
        await LookAtFindingAsync(screen, Microphone.Blocked, "blocked");
        await LookAtFindingAsync(screen, Microphone.None, "none");
        await LookAtFindingAsync(screen, Microphone.Working, "busy", "async () => { throw new DOMException('', 'NotReadableError'); }");
        await LookAtFindingAsync(screen, Microphone.Working, "asking", "() => new Promise(() => undefined)");
        await LookAtFindingAsync(screen, Microphone.Working, "insecure", "undefined");
    }

    private async Task LookAtFindingAsync(Screen screen, Microphone microphone, string state, string? instead = null, string hash = "#no.longer.good")
    {
        await using var visit = await server.VisitAsync(screen, microphone: microphone);
        if (instead is not null)
        {
            await visit.PrepareAsync($"navigator.mediaDevices.getUserMedia = {instead};");
        }

        var check = new CheckPage(await visit.OpenPageAsync("/mic-check" + hash));
        if (state != "insecure")
        {
            await check.StartAsync();
        }

        await check.IsAtAsync(state);
        await LookAsync(check.Page, $"mic-check-{screen}-{state}");
    }

    /// <summary>Keeps a picture, and checks what a machine can: nothing sticks out, and axe finds no fault.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("artifacts", "screenshots", name + ".png") });
        Assert.True(
            await page.EvaluateAsync<bool>("[...document.querySelectorAll('html, main, .log, .card')].every(e => e.scrollWidth <= e.clientWidth)"),
            $"Something is wider than the screen; see {name}.png.");
        await Axe.FindsNothingAsync(page.MainFrame);
    }
}
