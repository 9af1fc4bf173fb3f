using System.Text.Json;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>Which picture a step's card shows.</summary>
public sealed class PictureTests
{
    [Fact]
    public async Task A_step_shows_its_picture_and_the_finer_level_another()
    {
        var talk = await FirstStep().Presses("I need more detail").PlayAsync();

        Assert.Equal<IEnumerable<string?>>(["talk-buttons", "live-view-button"], talk.Sent.TakeLast(2).Select(Name));
    }

    [Fact]
    public async Task The_finer_level_repeats_the_picture_when_it_has_no_other()
    {
        var talk = await FirstStep().Presses("Didn't help", "I need more detail").PlayAsync();

        Assert.Equal<IEnumerable<string?>>(["microphone-ios", "microphone-ios"], talk.Sent.TakeLast(2).Select(Name));
    }

    [Fact]
    public async Task The_most_particular_part_gives_the_picture()
    {
        var talk = await new Talk().Joins()
            .Presses("The talk button is missing or does nothing", "Mini", "Mini 2", "One of several", "iPhone or iPad").PlayAsync();

        Assert.Equal("live-view-button", Name(talk.Sent[^1]));
    }

    [Fact]
    public async Task A_warning_shows_no_picture_and_the_step_behind_it_does()
    {
        var talk = await FirstStep().Presses("Skip", "Skip", "Skip", "Skip", "Skip", "Skip", "Go ahead").PlayAsync();

        Assert.Equal<IEnumerable<string?>>([null, "reinstall-app"], talk.Sent.TakeLast(2).Select(Name));
    }

    [Fact]
    public async Task The_log_keeps_the_address_relative_and_the_words_beside_it()
    {
        var talk = await FirstStep().PlayAsync();

        var image = Image(talk.Sent[^1]);

        Assert.Matches(@"^/images/talk-buttons\.png\?v=[0-9a-f]{10}$", image?.GetProperty("url").GetString());
        Assert.Equal(TestBot.Words.Text("images.talk-buttons"), image?.GetProperty("altText").GetString());
    }

    private static Talk FirstStep() => new Talk().Joins()
        .Presses("They can't hear me", "Mini", "Mini 2", "One of several", "iPhone or iPad");

    private static string? Name(Activity activity) =>
        Image(activity) is { } image ? Path.GetFileNameWithoutExtension(image.GetProperty("url").GetString()!.Split('?')[0]) : null;

    private static JsonElement? Image(Activity activity)
    {
        var images = activity.Attachments?.Single().Content?.GetProperty("body").EnumerateArray()
            .Where(element => element.GetProperty("type").ValueEquals("Image")).ToList();
        return images is [var image] ? image : null;
    }
}
