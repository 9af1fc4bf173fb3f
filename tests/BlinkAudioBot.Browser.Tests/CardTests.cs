using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests;

public sealed class CardTests(SupportServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_card_fits_a_phone(bool dark)
    {
        await using var visit = await server.VisitAsync(Screen.UsualPhone with { Dark = dark });
        var chat = await visit.OpenAsync();
        await LookAsync(chat, dark, "1-problem");

        await chat.PressAsync(0);
        await LookAsync(chat, dark, "2-camera");

        await chat.PressAsync(0);
        await LookAsync(chat, dark, "3-model");

        await chat.AnswerTriageAsync();
        await LookAsync(chat, dark, "4-step");

        await chat.PressAsync(Answer.MoreDetail);
        await LookAsync(chat, dark, "5-details");

        while (await chat.ButtonCountAsync() == Answer.OfAStep)
        {
            await chat.PressAsync(Answer.DidNotHelp);
        }

        await LookAsync(chat, dark, "6-warning");

        await chat.SayAsync("it works now");
        await LookAsync(chat, dark, "7-resolved");

        await chat.SayAsync("hello");
        await LookAsync(chat, dark, "8-return");

        await chat.SayAsync("talk to a person");
        await LookAsync(chat, dark, "9-offer");

        await chat.PressAsync(Answer.Yes);
        await LookAsync(chat, dark, "10-case");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Where_the_system_sets_the_colours_warnings_and_words_keep_an_edge()
    {
        await using var visit = await server.VisitAsync(Screen.UsualPhone);
        var chat = await visit.OpenAsync();
        await chat.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await chat.ReachTheGuideAsync();
        while (await chat.ButtonCountAsync() == Answer.OfAStep)
        {
            await chat.PressAsync(Answer.DidNotHelp);
        }

        foreach (var edged in new[] { ".person .bubble", ".card-open .ac-adaptiveCard .ac-container[style*='background-color']" })
        {
            Assert.Equal("solid", await chat.Page.Locator(edged).Last.EvaluateAsync<string>("e => getComputedStyle(e).borderTopStyle"));
        }
    }

    /// <summary>Keeps a picture of what is seen at first, and of the whole card.</summary>
    private static async Task LookAsync(SupportPage chat, bool dark, string name)
    {
        var path = Repository.PathOf("artifacts", "screenshots", $"card-{(dark ? "dark" : "light")}-{name}");
        await chat.Page.ScreenshotAsync(new PageScreenshotOptions { Path = path + ".png" });

        var card = chat.Page.Locator(".card").Last;
        await chat.Page.SetViewportSizeAsync(Screen.UsualPhone.Width, 2400);
        await card.ScreenshotAsync(new LocatorScreenshotOptions { Path = path + "-whole.png" });
        Assert.True(await card.EvaluateAsync<bool>(
            "card => [card, ...card.querySelectorAll('*')].every(e => e.getBoundingClientRect().right <= card.getBoundingClientRect().right + 1)"));
        await chat.Page.SetViewportSizeAsync(Screen.UsualPhone.Width, Screen.UsualPhone.Height);
    }
}
