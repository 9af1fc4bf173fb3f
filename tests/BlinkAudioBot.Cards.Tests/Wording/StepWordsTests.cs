using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Tests.Wording;

public sealed class StepWordsTests
{
    [Theory]
    [InlineData("talk-button")]
    [InlineData("microphone-permission")]
    [InlineData("speaker-volume")]
    [InlineData("internet-connection")]
    [InlineData("obstructions")]
    [InlineData("reboot-camera")]
    [InlineData("reboot-sync-module")]
    [InlineData("reset-sync-module")]
    [InlineData("reinstall-app")]
    [InlineData("readd-camera")]
    [InlineData("factory-reset")]
    public void Every_step_of_the_guide_has_words(string id)
    {
        var text = ContentLibrary.Load(Path.Combine(AppContext.BaseDirectory, "cards")).Language("en");

        Assert.NotEmpty(text.Step(id).Parts);
    }
}
