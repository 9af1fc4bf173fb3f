using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>Microsoft's Web Chat as a visitor uses it.</summary>
internal sealed class WebChat(IPage page, Uri server) : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    // It opens a new socket after 3 to 15 seconds, by chance, and may then find that the first attempt fails.
    private static readonly TimeSpan LongestReconnect = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http = new() { BaseAddress = server };

    public IPage Page => page;

    /// <summary>Everything said, in order.</summary>
    public ILocator Messages => page.Locator(".webchat__basic-transcript__activity");

    /// <summary>The answers on the newest card; a link is none, and Web Chat drops its role.</summary>
    public ILocator Buttons => page.Locator(".webchat__basic-transcript__activity").Filter(new() { Has = page.Locator(".ac-pushButton") })
        .Last.Locator(".ac-pushButton").Filter(new() { HasNotText = "Test this phone's microphone" });

    /// <summary>The page that the newest card offers to open: its first row of buttons, if it does.</summary>
    public ILocator Link => Messages.Last.Locator(".ac-actionSet").First.Locator(".ac-pushButton");

    /// <summary>The answers above the line to write on.</summary>
    public ILocator Suggestions => page.Locator(".webchat__suggested-action");

    /// <summary>What the page says when the chat cannot be loaded.</summary>
    public ILocator Failure => page.Locator("#failure");

    private ILocator Composer => page.Locator(".webchat__send-box-text-box__input");

    public Task WriteAsync(string text) => AnsweredAsync(async () =>
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    });

    /// <summary>Lets time pass for the page, whose clock is installed. What the network answers meanwhile takes its own time.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Moment)
        {
            await page.Clock.RunForAsync((long)Moment.TotalMilliseconds);
        }
    }

    /// <summary>Lets time pass until what the log has is shown, each message once.</summary>
    public async Task CatchUpAsync()
    {
        var log = (await LogAsync()).Count(IsShown);
        for (var waited = TimeSpan.Zero; waited < LongestReconnect && await Messages.CountAsync() < log; waited += Moment)
        {
            await PassAsync(Moment);
        }

        await ShowsTheLogAsync();
    }

    /// <summary>Chooses a file, which is sent at once.</summary>
    public Task UploadAsync(FilePayload file) =>
        AnsweredAsync(() => page.Locator("input[type=file]").SetInputFilesAsync(file));

    /// <summary>Does something that the bot answers, and waits until what is shown is what the log has.</summary>
    public async Task AnsweredAsync(Func<Task> act)
    {
        // The answer is in the log as soon as the post is accepted.
        await page.RunAndWaitForResponseAsync(act, response => response is { Ok: true, Request.Method: "POST" });
        await ShowsTheLogAsync();
    }

    /// <summary>Waits until every message of the log is shown, and each once.</summary>
    public async Task ShowsTheLogAsync()
    {
        var log = (await LogAsync()).Where(IsShown).ToList();
        await Expect(Messages).ToHaveCountAsync(log.Count);
        for (var at = 0; at < log.Count; at++)
        {
            // Markdown and cards are drawn; only plain words can be looked for as they are.
            if (log[at].GetProperty("from").GetProperty("role").ValueEquals("user") && log[at].TryGetProperty("text", out var text))
            {
                await Expect(Messages.Nth(at)).ToContainTextAsync(text.ToString());
            }
        }
    }

    /// <summary>The messages as the server has them.</summary>
    public async Task<IReadOnlyList<JsonElement>> LogAsync()
    {
        var log = await SendAsync(HttpMethod.Get, null);
        return [.. log.GetProperty("activities").EnumerateArray().Where(activity => activity.GetProperty("type").ValueEquals("message"))];
    }

    /// <summary>Says something from another device of the same person.</summary>
    public Task SayElsewhereAsync(string text) => SendAsync(HttpMethod.Post, $$"""{"type":"message","text":"{{text}}"}""");

    public void Dispose() => _http.Dispose();

    // Web Chat does not show what a card's button posts.
    private static bool IsShown(JsonElement message) =>
        !(message.TryGetProperty("channelData", out var data) && data.TryGetProperty("postBack", out var posted) && posted.GetBoolean());

    private async Task<JsonElement> SendAsync(HttpMethod method, string? json)
    {
        var token = await page.EvaluateAsync<string>("sessionStorage.getItem('blinkaudiobot.webchat.token')");
        var claims = JsonElement.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]));
        using var request = new HttpRequestMessage(method, $"/v3/directline/conversations/{claims.GetProperty("conv")}/activities");
        request.Headers.Authorization = new("Bearer", token);
        request.Content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
