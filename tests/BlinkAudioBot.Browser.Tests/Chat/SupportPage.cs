using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>The chat as a visitor uses it: the support page's, or the widget's in its frame.</summary>
internal sealed class SupportPage(IPage page, IFrameLocator? frame = null)
{
    /// <summary>More questions than triage can ask.</summary>
    private const int TooManyQuestions = 10;

    public IPage Page => page;

    public ILocator Composer => Find("#message");

    /// <summary>The buttons that can be pressed now.</summary>
    public ILocator Buttons => Find(".card-open .ac-pushButton:not([role=link])");

    /// <summary>The page that the open card offers to open.</summary>
    public ILocator Link => Find(".card-open .ac-pushButton[role=link]");

    public ILocator Banner => Find(".banner-shown");

    public ILocator Unsent => Find(".mark.sending, .mark.waiting, .mark.failed");

    public ILocator Messages => Find(".message");

    /// <summary>What the page or the frame has.</summary>
    public ILocator Find(string selector) => frame?.Locator(selector) ?? page.Locator(selector);

    private ILocator BotMessages => Find(".message.bot");

    public Task HasWordsAsync() => Expect(BotMessages.First).ToBeVisibleAsync();

    public async Task<int> ButtonCountAsync() => await Buttons.CountAsync();

    /// <summary>Every message's words, from the oldest, once each card is drawn.</summary>
    public async Task<IReadOnlyList<string>> TranscriptAsync()
    {
        await Expect(Find(".card-coming")).ToHaveCountAsync(0);
        return await Messages.Locator(".bubble, .card").AllInnerTextsAsync();
    }

    public async Task<Position> PositionAsync()
    {
        var last = Find(".message[data-phase]").Last;
        return new Position(await last.GetAttributeAsync("data-phase"), await last.GetAttributeAsync("data-step"));
    }

    /// <summary>Writes and sends, without waiting for an answer.</summary>
    public async Task WriteAsync(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    /// <summary>Says something and waits for the answer.</summary>
    public Task SayAsync(string text) => AnsweredAsync(() => WriteAsync(text));

    /// <summary>Presses a button of the open card and waits for what comes of it.</summary>
    public Task PressAsync(int answer) => AnsweredAsync(() => Buttons.Nth(answer).ClickAsync());

    /// <summary>Does something that the bot answers, and waits for the answer.</summary>
    public async Task AnsweredAsync(Func<Task> act)
    {
        var before = await BotMessages.CountAsync();
        await act();
        await Expect(BotMessages.Nth(before)).ToBeVisibleAsync();
        await Expect(Unsent).ToHaveCountAsync(0);
    }

    /// <summary>Says what is wrong and answers the other questions until the first step is shown.</summary>
    public async Task<Position> ReachTheGuideAsync()
    {
        await SayAsync("they can't hear me");
        return await AnswerTriageAsync();
    }

    /// <summary>Answers "not sure", always the last button, until the first step is shown.</summary>
    public async Task<Position> AnswerTriageAsync()
    {
        for (var questions = 0; questions < TooManyQuestions; questions++)
        {
            if (await PositionAsync() is { Phase: "guide" } position)
            {
                return position;
            }

            await PressAsync(await ButtonCountAsync() - 1);
        }

        throw new InvalidOperationException("Triage did not come to an end: " + string.Join(" | ", await TranscriptAsync()));
    }
}
