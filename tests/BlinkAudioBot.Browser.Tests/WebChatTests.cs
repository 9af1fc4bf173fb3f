using System.Text.Json;
using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Channels.Tests.DirectLine.Vendor;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests;

/// <summary>The server as Microsoft's unmodified Web Chat shows it.</summary>
public sealed class WebChatTests(SupportServer server)
{
    private const int Questions = 10;
    private const int Steps = 40;

    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_whole_guide_is_walked_through_a_reload_and_half_a_minute_without_network_and_nothing_is_missing_or_doubled()
    {
        // Given
        using var network = new TcpProxy(server.Address);
        await using var visit = await server.VisitAsync(address: network.Address);
        using var chat = new WebChat(await visit.OpenPageAsync("/webchat", page => page.Clock.InstallAsync()), server.Address);
        await Expect(chat.Messages.First).ToBeVisibleAsync();

        // When the first step is reached by suggestions, a picture sent, the page loaded anew
        await chat.WriteAsync("they can't hear me");
        await ReachTheGuideAsync(chat);
        await chat.UploadAsync(new FilePayload { Name = "camera.png", MimeType = "image/png", Buffer = Picture });
        await chat.Page.ReloadAsync();
        await chat.ShowsTheLogAsync();
        Assert.Empty(visit.Faults);
        await Axe.FindsNothingAsync(chat.Page.MainFrame, but: "#webchat");

        // And the network is away for half a minute, in which something is said on another device
        network.Cut();
        await chat.SayElsewhereAsync("still not working");
        await chat.PassAsync(HalfAMinute);
        network.Mend();
        await chat.CatchUpAsync();
        // That nobody can be reached is the browser's own line.
        var faults = visit.Faults.ToList();
        Assert.All(faults, fault => Assert.Contains("net::ERR_", fault, StringComparison.Ordinal));

        // Then it goes on to the last step, which helps
        await ReachTheLastStepAsync(chat);
        await chat.AnsweredAsync(() => chat.Buttons.Nth(Answer.Works).ClickAsync());
        var end = State((await chat.LogAsync())[^1]);
        Assert.Equal(("closed", "resolved"), (end.GetProperty("phase").GetString(), end.GetProperty("outcome").GetString()));
        Assert.Empty(visit.Faults.Skip(faults.Count));
    }

    [Theory]
    [InlineData("**/api/visitor-token")]
    [InlineData("**/webchat/webchat.js")]
    public async Task What_cannot_be_loaded_is_said_and_tried_again(string missing)
    {
        // Given
        await using var visit = await server.VisitAsync();
        var page = await visit.OpenPageAsync("/webchat", async page =>
        {
            await page.Clock.InstallAsync();
            await page.RouteAsync(missing, route => route.AbortAsync(), new PageRouteOptions { Times = 1 });
        });
        using var chat = new WebChat(page, server.Address);
        await Expect(chat.Failure).ToBeVisibleAsync();
        await Expect(chat.Failure).Not.ToBeEmptyAsync();

        // When
        await page.Clock.RunForAsync((long)TimeSpan.FromSeconds(5).TotalMilliseconds);

        // Then
        await Expect(chat.Messages.First).ToBeVisibleAsync();
        await Expect(chat.Failure).ToBeHiddenAsync();
    }

    private static async Task ReachTheGuideAsync(WebChat chat)
    {
        for (var asked = 0; State((await chat.LogAsync())[^1]).GetProperty("phase").GetString() != "guide"; asked++)
        {
            Assert.True(asked < Questions, "Triage did not come to an end.");
            await chat.AnsweredAsync(() => chat.Suggestions.Last.ClickAsync());
        }
    }

    /// <summary>Says of each step that it did not help, now with the card, now with a suggestion; goes ahead after each warning.</summary>
    private static async Task ReachTheLastStepAsync(WebChat chat)
    {
        for (var taken = 0; taken < Steps; taken++)
        {
            var state = State((await chat.LogAsync())[^1]);
            var isStep = await chat.Buttons.CountAsync() == Answer.OfAStep;
            if (isStep && state.GetProperty("number").GetInt32() == state.GetProperty("of").GetInt32())
            {
                return;
            }

            var choices = taken % 2 == 0 ? chat.Buttons : chat.Suggestions;
            await chat.AnsweredAsync(() => choices.Nth(isStep ? Answer.DidNotHelp : Answer.GoAhead).ClickAsync());
        }

        Assert.Fail("The guide did not come to its last step.");
    }

    private static JsonElement State(JsonElement message) =>
        message.GetProperty("entities").EnumerateArray().FirstOrDefault(entity => entity.TryGetProperty("phase", out _));
}
