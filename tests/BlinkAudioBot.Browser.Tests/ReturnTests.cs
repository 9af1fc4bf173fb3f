using BlinkAudioBot.Browser.Tests.Chat;
using BlinkAudioBot.Harness;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests;

public sealed class ReturnTests(SupportServer server)
{
    [Fact]
    public async Task A_reload_in_the_middle_shows_all_and_goes_on_at_the_same_step()
    {
        await using var visit = await server.VisitAsync();
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();
        await chat.PressAsync(Answer.DidNotHelp);
        var (transcript, position) = (await chat.TranscriptAsync(), await chat.PositionAsync());

        await chat.Page.ReloadAsync();
        await Expect(chat.Messages.Locator(".bubble, .card")).ToHaveCountAsync(transcript.Count);

        Assert.Equal(transcript, await chat.TranscriptAsync(), StringComparer.Ordinal);
        Assert.Equal(position, await chat.PositionAsync());
        await chat.PressAsync(Answer.DidNotHelp);
        Assert.False(position.Step == (await chat.PositionAsync()).Step, "The guide did not go on.");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Two_tabs_show_one_conversation()
    {
        await using var visit = await server.VisitAsync();
        var first = await visit.OpenAsync();
        await first.ReachTheGuideAsync();

        var second = await visit.OpenAsync();
        await second.PressAsync(Answer.DidNotHelp);
        await Expect(first.Messages).ToHaveCountAsync(await second.Messages.CountAsync());

        Assert.Equal(await second.TranscriptAsync(), await first.TranscriptAsync(), StringComparer.Ordinal);
        await first.PressAsync(Answer.Works);
        await Expect(second.Messages).ToHaveCountAsync(await first.Messages.CountAsync());
        Assert.Equal("closed", (await second.PositionAsync()).Phase);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_server_that_is_killed_and_started_again_costs_nothing_but_time()
    {
        using var folder = new DataFolder();
        var port = ServerProcess.FreePort();
        var token = TestContext.Current.CancellationToken;
        await using var killed = await SupportServer.StartAsync(folder, port, token);
        await using var visit = await server.VisitAsync(address: killed.Address);
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();
        var before = await chat.TranscriptAsync();

        await killed.KillAsync();
        await chat.Buttons.Nth(Answer.DidNotHelp).ClickAsync();
        await Expect(chat.Banner).ToBeVisibleAsync();
        await using var restarted = await SupportServer.StartAsync(folder, port, token);
        await Expect(chat.Page.Locator(".message[data-step='microphone-permission']").Last).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await Expect(chat.Unsent).ToHaveCountAsync(0);
        await Expect(chat.Banner).ToHaveCountAsync(0);
        Assert.Equal(before.Count + 2, (await chat.TranscriptAsync()).Count);
        await chat.PressAsync(Answer.Works);
        Assert.Equal("closed", (await chat.PositionAsync()).Phase);
        Assert.DoesNotContain(visit.Faults, fault => fault.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_is_written_off_line_is_sent_once_when_the_network_is_back()
    {
        await using var visit = await server.VisitAsync();
        var chat = await visit.OpenAsync();

        await visit.GoOfflineAsync(true);
        await Expect(chat.Banner).ToBeVisibleAsync();
        await chat.WriteAsync("they can't hear me");
        await chat.WriteAsync("it is a doorbell");
        await Expect(chat.Unsent).ToHaveCountAsync(2);
        await visit.GoOfflineAsync(false);
        await Expect(chat.Unsent).ToHaveCountAsync(0);
        await chat.Page.ReloadAsync();
        await chat.HasWordsAsync();

        var said = await chat.Page.Locator(".message.person .bubble").AllInnerTextsAsync();
        Assert.Equal(["they can't hear me", "it is a doorbell"], said, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_that_refuses_sockets_the_guide_works_all_the_same()
    {
        await using var visit = await server.VisitAsync();
        await visit.RefuseSocketsAsync();
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();

        await chat.PressAsync(Answer.Works);

        Assert.Equal("closed", (await chat.PositionAsync()).Phase);
        await Expect(chat.Banner).ToHaveCountAsync(0);
        var shown = await chat.TranscriptAsync();
        await chat.Page.ReloadAsync();
        await Expect(chat.Messages.Locator(".bubble, .card")).ToHaveCountAsync(shown.Count);
        Assert.Empty(visit.Faults);
    }
}
