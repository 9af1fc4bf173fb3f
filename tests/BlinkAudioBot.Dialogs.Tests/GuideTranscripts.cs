using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

public sealed class GuideTranscripts
{
    [Fact]
    public Task Fixed_at_the_second_step() => new Talk()
        .Joins()
        .Presses("They can't hear me", "Mini", "Mini 2", "One of several", "iPhone or iPad", "Didn't help", "It works now")
        .VerifyAsync("fixed-at-the-second-step");
}
