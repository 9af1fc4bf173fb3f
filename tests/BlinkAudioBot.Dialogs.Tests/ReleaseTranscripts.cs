using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

public sealed class ReleaseTranscripts
{
    private const string Known = "they can't hear me on my floodlight, all of them, iphone";

    [Fact]
    public Task A_release_that_reorders_the_steps_goes_on_at_the_same_step() => new Talk(Only("talk-button", "speaker-volume", "internet-connection", "obstructions"))
        .Joins().Says(Known).Presses("Didn't help")
        .MeetsRelease(Only("obstructions", "internet-connection", "speaker-volume", "talk-button"))
        .Presses("Didn't help", "Didn't help", "Didn't help")
        .VerifyAsync("release-reorders");

    [Fact]
    public Task A_release_that_adds_steps_goes_on_at_the_same_step() => new Talk(Only("talk-button", "speaker-volume"))
        .Joins().Says(Known).Presses("Didn't help")
        .MeetsRelease(Only("talk-button", "microphone-permission", "speaker-volume", "obstructions"))
        .Presses("Didn't help", "Didn't help", "Didn't help")
        .VerifyAsync("release-adds");

    [Fact]
    public Task A_release_that_removes_the_step_goes_on_at_the_next_and_says_so() => new Talk(Only("talk-button", "speaker-volume", "obstructions"))
        .Joins().Says(Known).Presses("Didn't help")
        .MeetsRelease(Only("talk-button", "internet-connection", "obstructions"))
        .Presses("Didn't help", "Didn't help")
        .VerifyAsync("release-removes");

    [Fact]
    public Task A_release_that_removes_the_last_step_offers_a_person() => new Talk(Only("talk-button", "speaker-volume"))
        .Joins().Says(Known).Presses("Didn't help")
        .MeetsRelease(Only("talk-button"))
        .Says("repeat that")
        .VerifyAsync("release-removes-last");

    [Fact]
    public Task A_person_can_be_asked_for_at_a_step_that_is_gone() => new Talk(Only("talk-button", "speaker-volume"))
        .Joins().Says(Known).Presses("Didn't help")
        .MeetsRelease(Only("talk-button", "internet-connection"))
        .Says("talk to a person", "no")
        .VerifyAsync("release-removes-then-person");

    private static BotFramework.Turns.TurnRunner Only(params IEnumerable<string> ids) =>
        TestBot.Release([.. ids.Select(id => GuideSteps.All.Single(step => step.Id == id))]);
}
