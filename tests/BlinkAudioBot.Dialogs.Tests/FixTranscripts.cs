using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>Each step helps somebody: the way to it in brief, then the step and what the person says.</summary>
public sealed class FixTranscripts
{
    public static TheoryData<string> DestructiveSteps => [.. GuideSteps.All.Where(step => step.Destructive).Select(step => step.Id)];

    [Theory]
    [InlineData("talk-button", "The talk button is missing or does nothing|Doorbell|Video Doorbell (1st Gen)|One of several|Android", "it works now")]
    [InlineData("microphone-permission", "They can't hear me|Floodlight|I have only one camera|Fire tablet", "that fixed it")]
    [InlineData("speaker-volume", "I can't hear them|Mini|Mini 2K+|I am not sure|Android", "ok I can hear them now")]
    [InlineData("internet-connection", "The sound is bad|Outdoor|Outdoor 2K+|I am not sure|iPhone or iPad", "it's working now")]
    [InlineData("obstructions", "The sound is bad|Doorbell|Video Doorbell (1st Gen)|All of them|Sync Module 2|Android", "works fine now")]
    [InlineData("reboot-camera", "It is too quiet|Indoor|Indoor (3rd Gen)|One of several|iPhone or iPad", "problem solved")]
    [InlineData("reboot-sync-module", "No sound in either direction|XT or XT2|XT2|All of them|Android", "that did the trick")]
    [InlineData("reset-sync-module", "No sound in either direction|Doorbell|Video Doorbell (1st Gen)|All of them|The first Sync Module|Android", "fixed!")]
    [InlineData("reinstall-app", "They can't hear me|Mini|Mini 2|All of them|iPhone or iPad", "it worked")]
    [InlineData("readd-camera", "I can't hear them|Floodlight|One of several|Android", "yes, it works")]
    [InlineData("factory-reset", "They can't hear me|Mini|Mini|I have only one camera|Fire tablet", "they can hear me again")]
    public Task It_works_after(string step, string answers, string thanks) =>
        To(step, answers).Says(thanks).VerifyAsync("fixes/" + step);

    [Theory]
    [MemberData(nameof(DestructiveSteps))]
    public Task What_loses_something_is_refused_and_accepted(string step) => new Talk().InBrief()
        .Joins()
        .Presses("They can't hear me", "Doorbell", "Video Doorbell (1st Gen)", "I am not sure", "Sync Module 2", "iPhone or iPad")
        .GoesOn(step)
        .Says("no", "back").Presses("Skip").Says("back").Presses("Talk to a person", "No, go on with the guide")
        .Says("what will I lose?", "repeat", "sorry, it's Android").Presses("Go ahead").PressesItAgain()
        .Presses("I need more detail", "Back").GoesOn(step).Says("yes", "it works now")
        .VerifyAsync("warnings/" + step);

    private static Talk To(string step, string answers)
    {
        var talk = new Talk().InBrief().Joins().Presses(answers.Split('|')).GoesOn(step).InFull();
        return GuideSteps.All.Single(one => one.Id == step).Destructive ? talk.Says("repeat").Presses("Go ahead") : talk.Presses("I need more detail");
    }
}
