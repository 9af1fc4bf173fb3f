using BlinkAudioBot.Browser.Tests.Chat;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests;

public sealed class ReadingTests(SupportServer server)
{
    [Fact]
    public async Task A_reader_of_older_words_is_not_moved_and_is_told_of_new_ones()
    {
        await using var visit = await server.VisitAsync(Screen.SmallPhone);
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();
        var log = chat.Page.Locator(".log");
        await log.EvaluateAsync("log => { log.scrollTop = 0; }");
        await Expect(chat.Page.Locator(".jump")).ToBeVisibleAsync();

        var other = await visit.OpenAsync();
        await other.PressAsync(Answer.DidNotHelp);
        await Expect(chat.Page.Locator(".jump-new")).ToBeVisibleAsync();

        Assert.Equal(0, await log.EvaluateAsync<int>("log => log.scrollTop"));
        await chat.Page.Locator(".jump-new").ClickAsync();
        await Expect(chat.Page.Locator(".jump")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reader_who_comes_back_to_the_end_is_taken_along_again()
    {
        await using var visit = await server.VisitAsync(Screen.SmallPhone);
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();
        var (log, jump) = (chat.Page.Locator(".log"), chat.Page.Locator(".jump"));
        await log.EvaluateAsync("log => { log.scrollTop = 0; }");
        await jump.ClickAsync();
        await Expect(jump).ToHaveCountAsync(0);

        await log.EvaluateAsync("log => { log.scrollTop = 0; }");
        await Expect(jump).ToBeVisibleAsync();
        await log.EvaluateAsync("log => { log.scrollTop = log.scrollHeight; }");
        await Expect(jump).ToHaveCountAsync(0);
        var before = await chat.Find(".message.bot").CountAsync();
        await (await visit.OpenAsync()).SayAsync(string.Concat(Enumerable.Repeat("it is as it was ", 80)));

        await Expect(chat.Find(".message.bot").Nth(before)).ToBeInViewportAsync();
        await Expect(chat.Page.Locator(".jump-new")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_answer_to_a_message_longer_than_the_screen_comes_into_view()
    {
        await using var visit = await server.VisitAsync(Screen.SmallPhone);
        var chat = await visit.OpenAsync();

        await chat.SayAsync("they can't hear me " + string.Concat(Enumerable.Repeat("and I have tried a lot ", 80)));

        await Expect(chat.Messages.Last.Locator(".bubble, .card").First).ToBeInViewportAsync();
        await Expect(chat.Page.Locator(".jump-new")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_edge_says_whether_more_follows()
    {
        await using var visit = await server.VisitAsync(Screen.SmallPhone);
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();
        var log = chat.Page.Locator(".log");

        await log.EvaluateAsync("log => { log.scrollTop = 0; }");
        await Expect(chat.Page.Locator(".log-more")).ToHaveCountAsync(1);
        await log.EvaluateAsync("log => { log.scrollTop = log.scrollHeight; }");
        await Expect(chat.Page.Locator(".log-more")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(640, 360)]
    [InlineData(1280, 400)]
    public async Task A_low_screen_belongs_to_the_messages(int width, int height)
    {
        await using var visit = await server.VisitAsync(new Screen(width, height));
        var chat = await visit.OpenAsync();

        var log = await chat.Page.Locator(".log").BoundingBoxAsync();

        Assert.True(log!.Height > height * 0.7, $"The messages have {log.Height} of {height} pixels.");
    }
}
