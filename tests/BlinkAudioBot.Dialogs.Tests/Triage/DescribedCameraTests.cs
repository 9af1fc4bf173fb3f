using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Triage;

/// <summary>Who does not know their camera's name tells what it looks like.</summary>
public sealed class DescribedCameraTests
{
    [Theory]
    [InlineData("the little one you plug in", "mini")]
    [InlineData("the plug in one", "mini")]
    [InlineData("its the one that plugs into the wall", "mini")]
    [InlineData("the small white one", "mini")]
    [InlineData("the one with the two lights", "floodlight")]
    [InlineData("the one with the button people press", "doorbell")]
    public async Task The_looks_give_the_family(string text, string family)
    {
        var file = await AfterAsync(text);

        Assert.True(
            file.Family == family || file.Slots.Device == family,
            $"Family {file.Family}, camera {file.Slots.Device}.");
    }

    [Theory]
    [InlineData("the white one")]
    [InlineData("the one outside")]
    [InlineData("i plugged it in again")]
    public async Task What_fits_several_gives_none(string text)
    {
        var file = await AfterAsync(text);

        Assert.Equal((null, null, SlotNames.Device), (file.Family, file.Slots.Device, file.Asking));
    }

    [Fact]
    public async Task A_number_with_an_article_is_the_name_and_no_place_in_the_list() =>
        Assert.Equal("outdoor-4", (await AfterAsync("outdoor", "the 4")).Slots.Device);

    private static async Task<CaseFile> AfterAsync(params string[] texts) =>
        (await new Talk().Says(["they can't hear me", .. texts]).PlayAsync()).File;
}
