using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests;

/// <summary>The editors' page.</summary>
public sealed class PreviewTests(SupportServer browser)
{
    private const string TalkButton = "text/en/steps/talk-button.yaml";

    public static TheoryData<int, int, bool> Screens => new()
    {
        { 390, 844, false },
        { 390, 844, true },
        { 1280, 800, false },
        { 1280, 800, true },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_cards_are_drawn_as_a_visitor_sees_them(int width, int height, bool dark)
    {
        var screen = new Screen(width, height, dark);
        await using var preview = await PreviewProcess.StartAsync(TestContext.Current.CancellationToken);
        await using var visit = await browser.VisitAsync(screen, preview.Address);
        var page = await visit.OpenPageAsync();

        await Expect(Cards(page).First).ToBeVisibleAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("artifacts", "screenshots", $"preview-{screen}.png") });

        var background = await Frame(page).Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor");
        Assert.Equal(dark ? "rgb(24, 30, 39)" : "rgb(255, 255, 255)", background);
        Assert.Equal(Math.Min(width, 390), (int)await Frame(page).Locator("html").EvaluateAsync<double>("() => innerWidth"), tolerance: 2);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page is wider than the screen.");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task What_is_chosen_is_kept_in_the_address_and_shown()
    {
        await using var preview = await PreviewProcess.StartAsync(TestContext.Current.CancellationToken);
        await using var visit = await browser.VisitAsync(address: preview.Address);
        var page = await visit.OpenPageAsync();

        await page.Locator("select[name=device]").SelectOptionAsync("mini");
        await Expect(Frame(page).Locator(".source").Filter(new LocatorFilterOptions { HasText = "factory-reset.yaml: mini" })).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark" }).ClickAsync();
        await page.ReloadAsync();

        await Expect(page.Locator("select[name=device]")).ToHaveValueAsync("mini");
        Assert.Contains("device=mini", page.Url, StringComparison.Ordinal);
        Assert.Contains("theme=dark", page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task An_edit_shows_at_once_and_a_mistake_until_it_is_mended()
    {
        var token = TestContext.Current.CancellationToken;
        await using var preview = await PreviewProcess.StartAsync(token);
        await using var visit = await browser.VisitAsync(address: preview.Address);
        var page = await visit.OpenPageAsync();
        await Expect(Cards(page).First).ToBeVisibleAsync();

        await preview.EditAsync(TalkButton, text => text.Replace("title: ", "title: Edited ", StringComparison.Ordinal), token);
        await Expect(Frame(page).Locator("h2").First).ToContainTextAsync("Edited");

        await preview.EditAsync(TalkButton, text => text.Replace("title: ", "title: !", StringComparison.Ordinal), token);
        await Expect(page.Locator(".faults .place").First).ToContainTextAsync(TalkButton);
        await Expect(page.Locator(".faults .key").First).ToHaveTextAsync("title");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("artifacts", "screenshots", "preview-faults.png") });

        await preview.EditAsync(TalkButton, text => text.Replace("title: !", "title: ", StringComparison.Ordinal), token);
        await Expect(Cards(page).First).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }

    private static IFrameLocator Frame(IPage page) => page.FrameLocator("iframe.screen");

    private static ILocator Cards(IPage page) => Frame(page).Locator(".ac-adaptiveCard");
}
