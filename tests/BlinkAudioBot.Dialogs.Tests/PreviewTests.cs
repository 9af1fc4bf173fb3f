using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Preview;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BlinkAudioBot.Dialogs.Triage;

namespace BlinkAudioBot.Dialogs.Tests;

public sealed class PreviewTests
{
    private static readonly string Cards = Path.Combine(AppContext.BaseDirectory, "cards");

    public static TheoryData<string> DeviceIds => [.. Devices.All.Select(device => device.Id)];

    [Fact]
    public async Task The_steps_of_the_preview_are_those_of_a_conversation_word_for_word()
    {
        // Given
        var story = new Talk().Says("they can't hear me on my outdoor 4, iphone, it is the only one of my cameras that is affected");
        var page = await DrawAsync("problem=problem.not_heard device=outdoor-4 platform=ios scope=one");
        var steps = page.Groups.TakeWhile(group => group.Source.Contains("/steps/", StringComparison.Ordinal)).ToList();

        // When
        foreach (var step in steps)
        {
            story = step.Cards[0].Caption == "Warning" ? story.Presses("Go ahead", "Didn't help") : story.Presses("Didn't help");
        }

        var conversation = await story.PlayAsync();

        // Then
        var shown = conversation.Sent.Where(message => message.Attachments is not null).Select(message => message.Text).SkipLast(1);
        var previewed = steps.SelectMany(step => step.Cards).Where(card => card.Caption is "Warning" or "Step").Select(card => card.Text);
        Assert.Equal(string.Join("\n\n", shown), string.Join("\n\n", previewed));
    }

    [Theory]
    [MemberData(nameof(DeviceIds))]
    public async Task Every_card_is_drawn_for_every_device(string device)
    {
        var page = await DrawAsync($"device={device} problem=problem.no_audio platform=android");

        var cards = page.Groups.SelectMany(group => group.Cards).ToList();
        Assert.All(page.Groups, group => Assert.NotEmpty(group.Cards));
        Assert.All(cards, card => Assert.NotEmpty(card.Text));
        Assert.All(
            page.Groups.Where(group => group.Source.Contains("/steps/", StringComparison.Ordinal)).SelectMany(group => group.Cards),
            card => Assert.NotNull(card.Card));
        Assert.Equal(device, page.Selects.Single(select => select.Name == "device").Value);
    }

    [Fact]
    public async Task A_camera_without_two_way_talk_shows_the_offer_in_place_of_the_guide()
    {
        var page = await DrawAsync("device=xt");

        Assert.Equal("No two-way talk", page.Groups[0].Title);
        Assert.DoesNotContain(page.Groups, group => group.Source.Contains("/steps/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_makes_no_sense_counts_as_not_known()
    {
        var page = await DrawAsync("device=toaster lang=xx nonsense=1");

        Assert.Equal(string.Empty, page.Selects.Single(select => select.Name == "device").Value);
        Assert.Equal("en", page.Selects.Single(select => select.Name == "lang").Value);
        Assert.Equal(GuideSteps.All.Count, page.Groups.Count(group => group.Source.Contains("/steps/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Everything_that_the_bot_can_say_is_on_the_page()
    {
        var pages = await Task.WhenAll(SlotValues.Of("device").Select(device => DrawAsync($"device={device}")));
        var texts = string.Join('\n', pages.SelectMany(page => page.Groups).SelectMany(group => group.Cards).Select(card => card.Text));

        var missing = TestBot.Words.Texts
            .Where(text => !text.Key.StartsWith("page.", StringComparison.Ordinal) && !text.Key.EndsWith(".also", StringComparison.Ordinal) && !text.Key.StartsWith("slots.", StringComparison.Ordinal) && !text.Key.StartsWith("images.", StringComparison.Ordinal))
            .Where(text => !text.Value.Contains('{', StringComparison.Ordinal) && !texts.Contains(text.Value, StringComparison.Ordinal))
            .Select(text => text.Key);

        // Facts that no question offers are called so only when they are noted.
        Assert.All(missing, key => Assert.Matches(@"^answers\.(microphone|otherPhone)\.\w+\.label$", key));
    }

    private static Task<PreviewPage> DrawAsync(string chosen) => GuidePreview.DrawAsync(
        Cards,
        null,
        chosen.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
        TestContext.Current.CancellationToken);
}
