using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Understanding;

/// <summary>Questions for which there is no intent: answered in place from what is known, and nothing is planned anew.</summary>
public sealed class FactQuestionTranscripts
{
    private const string Known = "they can't hear me on my outdoor 4, all of them, android";

    [Fact]
    public Task Questions_about_a_camera_without_two_way_audio() => new Talk()
        .Joins()
        .Says("they cant hear me on my xt", "how do i talk", "can i make it louder on the mini", "ok so mine doesnt?", "does mine have two way audio")
        .VerifyAsync("facts/unsupported");

    [Fact]
    public Task Why_there_is_a_symptom_is_a_question_in_the_guide() => new Talk()
        .Joins()
        .Says(Known).InBrief()
        .Says("why does it squeal", "why can't they hear me", "what causes the choppy sound", "why is it so quiet")
        .Says("why can't I hear them", "why is there no sound", "why is the talk button missing").Presses("Didn't help")
        .VerifyAsync("facts/why-in-the-guide");

    [Fact]
    public Task Why_there_is_a_symptom_is_a_problem_at_the_start() => new Talk().InBrief()
        .Joins()
        .Says("why does it squeal", "mini 2")
        .VerifyAsync("facts/why-at-the-start");

    [Fact]
    public Task Batteries() => new Talk().InBrief()
        .Joins()
        .Says("which batteries do I need", Known, "what batteries does it take", "can I use rechargeable batteries")
        .Says("what kind of batteries does a mini need", "which batteries for the floodlight")
        .VerifyAsync("facts/batteries");

    [Fact]
    public Task Lights() => new Talk().InBrief()
        .Joins()
        .Says("what does solid red on the sync module mean", "what do the lights on the sync module xr mean")
        .Says(Known).GoesOn("reboot-sync-module")
        .Says("what does the blue light mean", "why is the light on my doorbell blinking red", "what does the light on the mini mean")
        .VerifyAsync("facts/lights");

    [Fact]
    public Task Live_View_ends() => new Talk().InBrief()
        .Joins()
        .Says("the sound stops after five minutes on my mini 2", "how long can live view last", "they can't hear me", "it cuts off after 5 min")
        .VerifyAsync("facts/live-view");

    [Fact]
    public Task Plans() => new Talk().InBrief()
        .Joins()
        .Says("do I need a subscription for two way audio", Known, "does the talk feature need a plan")
        .VerifyAsync("facts/plan");

    [Fact]
    public Task A_problem_that_is_told_besides_is_taken_up() => new Talk().InBrief()
        .Joins()
        .Says("they can't hear me on my outdoor 4. what does solid red on the sync module mean?")
        .VerifyAsync("facts/with-a-problem");

    [Fact]
    public Task After_the_end() => new Talk().InBrief()
        .Joins()
        .Says(Known, "it works now", "how long can live view last", "which batteries do I need")
        .VerifyAsync("facts/after-the-end");
}
