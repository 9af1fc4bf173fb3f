using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>Each rule that leaves steps out, told by the path that remains.</summary>
public sealed class PathTranscripts
{
    [Theory]
    [InlineData("nothing-is-known", "I am not sure|I am not sure|I am not sure|I am not sure|I am not sure")]
    [InlineData("they-cannot-hear-me", "They can't hear me|Outdoor|Outdoor 4|I am not sure|Android")]
    [InlineData("i-cannot-hear-them", "I can't hear them|Outdoor|Outdoor 4|I am not sure|Android")]
    [InlineData("no-sound-either-way", "No sound in either direction|Outdoor|Outdoor 4|I am not sure|Android")]
    [InlineData("bad-sound", "The sound is bad|Outdoor|Outdoor 4|I am not sure|Android")]
    [InlineData("too-quiet", "It is too quiet|Outdoor|Outdoor 4|I am not sure|Android")]
    [InlineData("talk-button-missing", "The talk button is missing or does nothing|Outdoor|Outdoor 4|I am not sure|Android")]
    [InlineData("one-of-several", "They can't hear me|Outdoor|Outdoor 4|One of several|Android")]
    [InlineData("all-of-them", "They can't hear me|Outdoor|Outdoor 4|All of them|Android")]
    [InlineData("only-one-camera", "They can't hear me|Outdoor|Outdoor 4|I have only one camera|Android")]
    [InlineData("mini", "They can't hear me|Mini|I am not sure|I am not sure|Android")]
    [InlineData("floodlight", "They can't hear me|Floodlight|I am not sure|Android")]
    [InlineData("doorbell-without-sync-module", "They can't hear me|Doorbell|I am not sure|I am not sure|I have none|Android")]
    [InlineData("doorbell-with-sync-module", "They can't hear me|Doorbell|Video Doorbell (2nd Gen)|I am not sure|Sync Module XR|Android")]
    [InlineData("all-minis-i-cannot-hear", "I can't hear them|Mini|I am not sure|All of them|Android")]
    [InlineData("one-outdoor-bad-sound", "The sound is bad|Outdoor|I am not sure|One of several|Android")]
    public Task By_answers(string name, string answers) => new Talk().InBrief()
        .Joins().Presses(answers.Split('|')).GoesOn().VerifyAsync("paths/" + name);

    [Theory]
    [InlineData("works-on-another-phone", "They can't hear me|Mini|iPhone or iPad")]
    [InlineData("works-on-another-phone-i-cannot-hear", "I can't hear them|Outdoor|iPhone or iPad")]
    [InlineData("works-on-another-phone-too-quiet", "It is too quiet|I am not sure|iPhone or iPad")]
    public Task By_what_is_volunteered(string name, string answers) => new Talk().InBrief()
        .Joins().Says("it works on my wife's phone").Presses(answers.Split('|')).GoesOn().VerifyAsync("paths/" + name);

    [Theory]
    [InlineData("unsupported-xt", "They can't hear me|XT or XT2|XT|No, thank you")]
    [InlineData("unsupported-indoor-gen1", "It is too quiet|Indoor|Indoor (1st Gen)|It is another camera|Mini|Mini 2")]
    public Task Without_two_way_audio_there_is_none(string name, string answers) => new Talk()
        .Joins().Presses(answers.Split('|')).VerifyAsync("paths/" + name);
}
