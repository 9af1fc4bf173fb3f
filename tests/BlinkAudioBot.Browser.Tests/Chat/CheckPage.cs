using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>The test of the microphone as a visitor uses it.</summary>
internal sealed class CheckPage(IPage page)
{
    public IPage Page => page;

    /// <summary>What is to be done next: starting, trying again, going back.</summary>
    public ILocator Primary => page.Locator(".primary");

    public ILocator Told => page.Locator(".note-told");

    public ILocator NotTold => page.Locator(".note-failed");

    /// <summary>What stands out of the line that silence is.</summary>
    public ILocator LoudMoments => page.Locator(".meter i:not([style*='(0.08)'])");

    /// <summary>Starts the test, or starts it again.</summary>
    public Task StartAsync() => page.Locator("main > button").Last.ClickAsync();

    /// <summary>Waits until what was said has been played to its end.</summary>
    /// <returns>How many seconds it took.</returns>
    public Task<double> PlayedAsync() => page.Locator("audio").EvaluateAsync<double>(
        "player => new Promise(end => player.ended ? end(player.currentTime) : player.addEventListener('ended', () => end(player.currentTime)))");

    /// <summary>Waits for a state of the test, such as "listening" or "works".</summary>
    public Task IsAtAsync(string state) => Expect(page.Locator($"main.check-{state} h1")).ToBeVisibleAsync();
}
