using BlinkAudioBot.Browser.Tests.Chat;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests;

public sealed class KeyboardTests(SupportServer server)
{
    private const int MoreStopsThanThePageHas = 60;

    [Fact]
    public async Task The_whole_way_to_a_fix_can_be_gone_without_a_mouse()
    {
        await using var visit = await server.VisitAsync();
        var chat = await visit.OpenAsync();
        var keyboard = chat.Page.Keyboard;

        await chat.Page.Locator("body").PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await Expect(chat.Composer).ToBeFocusedAsync();
        await chat.AnsweredAsync(() => TypeAsync("they can't hear me"));
        await Expect(chat.Composer).ToBeFocusedAsync();
        while (await chat.PositionAsync() is { Phase: "triage" })
        {
            await chat.AnsweredAsync(async () => await PressFocusedAsync(await chat.ButtonCountAsync() - 1));
        }

        await chat.AnsweredAsync(() => PressFocusedAsync(Answer.DidNotHelp));
        await chat.AnsweredAsync(() => PressFocusedAsync(Answer.Works));

        Assert.Equal("closed", (await chat.PositionAsync()).Phase);
        Assert.Empty(visit.Faults);

        async Task TypeAsync(string text)
        {
            await keyboard.TypeAsync(text);
            await keyboard.PressAsync("Enter");
        }

        async Task PressFocusedAsync(int answer)
        {
            var button = chat.Buttons.Nth(answer);
            for (var stops = 0; stops < MoreStopsThanThePageHas; stops++)
            {
                if (await button.EvaluateAsync<bool>("button => button === document.activeElement"))
                {
                    Assert.True(await button.EvaluateAsync<bool>("button => getComputedStyle(button).boxShadow !== 'none'"), "The focus cannot be seen.");
                    await keyboard.PressAsync("Enter");
                    return;
                }

                await keyboard.PressAsync("Tab");
            }

            Assert.Fail($"Tab never reached button {answer}.");
        }
    }

    [Fact]
    public async Task Shift_Enter_begins_a_new_line_and_Enter_sends_both()
    {
        await using var visit = await server.VisitAsync();
        var chat = await visit.OpenAsync();

        await chat.Composer.FocusAsync();
        await chat.Page.Keyboard.TypeAsync("hello");
        await chat.Page.Keyboard.PressAsync("Shift+Enter");
        await chat.Page.Keyboard.TypeAsync("again");
        await chat.AnsweredAsync(() => chat.Page.Keyboard.PressAsync("Enter"));

        Assert.Equal("hello\nagain", await chat.Page.Locator(".message.person .bubble").Last.InnerTextAsync());
        await Expect(chat.Composer).ToHaveValueAsync(string.Empty);
    }

    [Fact]
    public async Task New_words_do_not_take_the_focus_from_what_is_being_written()
    {
        await using var visit = await server.VisitAsync();
        var chat = await visit.OpenAsync();
        var other = await visit.OpenAsync();

        await chat.Composer.FillAsync("half a sentence");
        await other.SayAsync("they can't hear me");
        await Expect(chat.Messages).ToHaveCountAsync(await other.Messages.CountAsync());

        await Expect(chat.Composer).ToBeFocusedAsync();
        await Expect(chat.Composer).ToHaveValueAsync("half a sentence");
    }
}
