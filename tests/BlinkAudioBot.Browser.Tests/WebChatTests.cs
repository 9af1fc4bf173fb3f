using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Channels.Tests.DirectLine.Vendor;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests;

/// <summary>The server as Microsoft's unmodified Web Chat shows it.</summary>
public sealed class WebChatTests(SupportServer server)
{
    private const int Questions = 10;

    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_guide_is_walked_through_a_reload_and_a_cut_network_and_nothing_is_missing_or_doubled()
    {
        // Given
        using var network = new TcpProxy(server.Address);
        await using var visit = await server.VisitAsync(address: network.Address);
        using var chat = new WebChat(await visit.OpenPageAsync("/webchat"), server.Address);
        await Expect(chat.Messages.First).ToBeVisibleAsync();

        // When the first step is reached by suggestions, the second by a card
        await chat.WriteAsync("they can't hear me");
        await ReachTheGuideAsync(chat);
        await chat.AnsweredAsync(() => chat.Buttons.Nth(Answer.DidNotHelp).ClickAsync());

        // And a picture is sent, the page loaded anew, the network cut while another device says something
        await chat.UploadAsync(new FilePayload { Name = "camera.png", MimeType = "image/png", Buffer = Picture });
        await chat.Page.ReloadAsync();
        await chat.ShowsTheLogAsync();
        Assert.Empty(visit.Faults);
        network.Cut();
        await chat.SayElsewhereAsync("still not working");
        network.Mend();
        await chat.ShowsTheLogAsync();

        // Then it goes on
        await chat.AnsweredAsync(() => chat.Buttons.Nth(Answer.Works).ClickAsync());
        Assert.Equal("closed", Phase((await chat.LogAsync())[^1]));
        // What cannot be reached is the browser's own line.
        Assert.DoesNotContain(visit.Faults, fault => !fault.Contains("net::ERR_", StringComparison.Ordinal));
    }

    private static async Task ReachTheGuideAsync(WebChat chat)
    {
        for (var asked = 0; Phase((await chat.LogAsync())[^1]) != "guide"; asked++)
        {
            Assert.True(asked < Questions, "Triage did not come to an end.");
            await chat.AnsweredAsync(() => chat.Suggestions.Last.ClickAsync());
        }
    }

    private static string? Phase(System.Text.Json.JsonElement message) =>
        message.GetProperty("entities").EnumerateArray()
            .Where(entity => entity.TryGetProperty("phase", out _))
            .Select(entity => entity.GetProperty("phase").GetString())
            .FirstOrDefault();
}
