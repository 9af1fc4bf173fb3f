using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests;

public sealed class PictureTests(SupportServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_picture_of_a_step_is_seen_on_the_smallest_phone(bool dark)
    {
        await using var visit = await server.VisitAsync(Screen.SmallPhone with { Dark = dark });
        var chat = await visit.OpenAsync();

        await chat.ReachTheGuideAsync();
        var picture = chat.Page.Locator(".card-open img.ac-image");
        await picture.ScrollIntoViewIfNeededAsync();
        await picture.ScreenshotAsync(new LocatorScreenshotOptions
        {
            Path = Repository.PathOf("artifacts", "screenshots", $"picture-{(dark ? "dark" : "light")}.png"),
        });

        Assert.Equal(640, await picture.EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth; }"));
        Assert.InRange((await picture.BoundingBoxAsync())!.Width, 240, 320);
        Assert.NotEmpty(await picture.GetAttributeAsync("alt") ?? string.Empty);
        Assert.Empty(visit.Faults);
    }
}
