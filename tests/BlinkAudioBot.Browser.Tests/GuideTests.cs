using BlinkAudioBot.Browser.Tests.Chat;
using static Microsoft.Playwright.Assertions;

namespace BlinkAudioBot.Browser.Tests;

public sealed class GuideTests(SupportServer server)
{
    private static readonly string[] AllSteps =
    [
        "talk-button", "microphone-permission", "speaker-volume", "internet-connection", "obstructions", "reboot-camera",
        "reboot-sync-module", "reset-sync-module", "reinstall-app", "readd-camera", "factory-reset",
    ];

    [Fact]
    public async Task A_camera_is_fixed_at_the_second_step()
    {
        await using var visit = await server.VisitAsync(Screen.Phone);
        var chat = await visit.OpenAsync();

        Assert.Equal("talk-button", (await chat.ReachTheGuideAsync()).Step);
        await chat.PressAsync(Answer.DidNotHelp);
        Assert.Equal("microphone-permission", (await chat.PositionAsync()).Step);
        await chat.PressAsync(Answer.Works);

        Assert.Equal("closed", (await chat.PositionAsync()).Phase);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task All_steps_lead_to_a_case_with_a_reference()
    {
        await using var visit = await server.VisitAsync();
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();

        var steps = new List<string?>();
        for (var position = await chat.PositionAsync(); position.Phase == "guide" && steps.Count < 50; position = await chat.PositionAsync())
        {
            steps.Add(position.Step);
            await chat.PressAsync(await chat.ButtonCountAsync() == Answer.OfAStep ? Answer.DidNotHelp : Answer.GoAhead);
        }

        Assert.Equal(AllSteps, steps.Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        await chat.PressAsync(Answer.Yes);
        await Expect(chat.Page.GetByText(CaseReference.Pattern()).Last).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task An_answered_card_keeps_only_its_answer()
    {
        await using var visit = await server.VisitAsync();
        var chat = await visit.OpenAsync();
        await chat.ReachTheGuideAsync();

        await chat.PressAsync(Answer.DidNotHelp);

        var spent = chat.Page.Locator(".card-spent").Last.Locator(".ac-pushButton:visible");
        await Expect(spent).ToHaveCountAsync(1);
        await Expect(spent).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(chat.Page.Locator(".card-open")).ToHaveCountAsync(1);
    }
}
