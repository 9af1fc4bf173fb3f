using BlinkAudioBot.Harness;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>Keeps a picture, and checks what a machine can: nothing sticks out, and axe finds no fault.</summary>
internal static class Look
{
    /// <summary>Looks at a page and all frames in it.</summary>
    public static Task AtAsync(IPage page, string name) => AtAsync(page, name, page.Frames);

    /// <summary>Looks at a page alone, because what is in its frames is not ours.</summary>
    public static Task AtHostAsync(IPage page, string name) => AtAsync(page, name, [page.MainFrame]);

    /// <summary>Makes a page another screen.</summary>
    public static async Task OnAsync(IPage page, Screen screen)
    {
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light });
    }

    private static async Task AtAsync(IPage page, string name, IEnumerable<IFrame> frames)
    {
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("artifacts", "screenshots", name + ".png") });
        foreach (var frame in frames)
        {
            Assert.True(
                await frame.EvaluateAsync<bool>("[document.documentElement, ...document.querySelectorAll('.log, .card')].every(e => e.scrollWidth <= e.clientWidth)"),
                $"Something is wider than the screen; see {name}.png.");
            await Axe.FindsNothingAsync(frame);
        }
    }
}
