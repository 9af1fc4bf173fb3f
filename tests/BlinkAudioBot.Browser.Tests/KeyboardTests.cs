using BlinkAudioBot.Browser.Tests.Chat;
using Microsoft.Playwright;
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
        await chat.Page.Locator("body").PressAsync("Tab");
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(chat.Composer).ToBeFocusedAsync();
        await chat.AnsweredAsync(() => TypeAsync(chat, "they can't hear me"));
        await Expect(chat.Composer).ToBeFocusedAsync();
        while (await chat.PositionAsync() is { Phase: "triage" })
        {
            await PressByKeyAsync(chat, await chat.ButtonCountAsync() - 1);
        }

        await PressByKeyAsync(chat, Answer.DidNotHelp);
        await PressByKeyAsync(chat, Answer.Works);

        Assert.Equal("closed", (await chat.PositionAsync()).Phase);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_sentence_and_its_rating_are_given_without_a_mouse()
    {
        await using var visit = await server.VisitAsync(Screen.SmallPhone);
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();
        await PressByKeyAsync(chat, Answer.Works);

        await chat.Page.Keyboard.PressAsync("Tab");
        await Expect(chat.Page.Locator(".card-open textarea")).ToBeFocusedAsync();
        await chat.Page.Keyboard.TypeAsync("It was quick.");
        await PressByKeyAsync(chat, Answer.Good);

        await Expect(chat.Page.Locator(".message.person .bubble").Last).ToContainTextAsync("It was quick.");
        await Expect(chat.Page.Locator(".card textarea:visible")).ToHaveCountAsync(0);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_keyboard_goes_on_at_the_card_that_comes_in_reply()
    {
        await using var visit = await server.VisitAsync();
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();

        await PressByKeyAsync(chat, Answer.DidNotHelp);

        await Expect(OpenCard(chat)).ToBeFocusedAsync();
        await Expect(chat.Page.Locator(".card-open")).Not.ToHaveCSSAsync("box-shadow", "none");
        await chat.Page.Keyboard.PressAsync("Tab");
        await Expect(chat.Link).ToBeFocusedAsync();
        await chat.Page.Keyboard.PressAsync("Tab");
        await Expect(chat.Buttons.First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_press_with_the_mouse_and_a_keyboard_that_has_moved_on_keep_their_place()
    {
        await using var visit = await server.VisitAsync();
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();

        await chat.PressAsync(Answer.DidNotHelp);
        await Expect(OpenCard(chat)).Not.ToBeFocusedAsync();

        await chat.AnsweredAsync(async () =>
        {
            await chat.Buttons.Nth(Answer.DidNotHelp).FocusAsync();
            // In one go, so that the answer cannot come between.
            await chat.Page.EvaluateAsync("() => { document.activeElement.click(); document.getElementById('message').focus(); }");
        });
        await Expect(chat.Composer).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Cards_of_the_past_are_no_stops()
    {
        await using var visit = await server.VisitAsync();
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();
        await chat.PressAsync(Answer.DidNotHelp);
        await Expect(chat.Link).ToBeVisibleAsync();
        await chat.PressAsync(Answer.DidNotHelp);

        var stops = await chat.Page.Locator(".log").EvaluateAsync<int>("log => [...log.querySelectorAll('*')].filter(e => e.tabIndex >= 0).length");

        Assert.Equal(Answer.OfAStep, stops);
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

    private static ILocator OpenCard(SupportPage chat) => chat.Page.Locator(".card-open .ac-adaptiveCard");

    private static async Task TypeAsync(SupportPage chat, string text)
    {
        await chat.Page.Keyboard.TypeAsync(text);
        await chat.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes to an answer with Tab alone, presses it and waits for what comes of it.</summary>
    private static Task PressByKeyAsync(SupportPage chat, int answer) => chat.AnsweredAsync(async () =>
    {
        var button = chat.Buttons.Nth(answer);
        for (var stops = 0; !await HasFocusAsync(button); stops++)
        {
            Assert.True(stops < MoreStopsThanThePageHas, $"Tab never reached button {answer}.");
            await chat.Page.Keyboard.PressAsync("Tab");
        }

        Assert.True(await button.EvaluateAsync<bool>("button => getComputedStyle(button).boxShadow !== 'none'"), "The focus cannot be seen.");
        await chat.Page.Keyboard.PressAsync("Enter");
    });

    private static Task<bool> HasFocusAsync(ILocator button) =>
        button.EvaluateAsync<bool>("button => button === document.activeElement");
}
