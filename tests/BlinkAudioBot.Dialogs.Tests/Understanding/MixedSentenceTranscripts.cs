using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Understanding;

/// <summary>Sentences that say two things at once, and corrections while something else is asked.</summary>
public sealed class MixedSentenceTranscripts
{
    private const string Known = "they can't hear me on my mini, all of them, iphone";

    [Fact]
    public Task The_problem_is_corrected_while_something_else_is_asked() => new Talk().InBrief()
        .Joins()
        .Says("they can't hear me", "no actually I can't hear them", "outdoor 4", "sorry, it's more that it crackles", "all")
        .Says("I hear nothing from any of them", "wait no, they can't hear me", "android")
        .VerifyAsync("mixed/problem-corrected-at-questions");

    [Fact]
    public Task Both_directions_are_one_problem() => new Talk().InBrief()
        .Joins()
        .Says("they can't hear me and I can't hear them on my mini")
        .VerifyAsync("mixed/both-directions");

    [Fact]
    public Task Of_two_problems_the_second_comes_after_the_first() => new Talk()
        .Joins()
        .Says("it is too quiet and crackles, mini 2, all of them, android").InBrief()
        .Says("it is also too quiet", "great, it works now").InFull().Presses("So-so", "It is too quiet")
        .VerifyAsync("mixed/two-problems");

    [Fact]
    public Task A_problem_that_is_added_in_the_guide_waits() => new Talk().InBrief()
        .Joins()
        .Says(Known, "there is also an echo").Presses("It works now").Says("yes please")
        .VerifyAsync("mixed/problem-added");

    [Fact]
    public Task A_camera_that_is_added_waits() => new Talk().InBrief()
        .Joins()
        .Says("they can't hear me on my doorbell, sync module 2, android, all of them")
        .Says("i have a mini too, same problem", "my outdoor 4 has the same problem", "neither does the floodlight").Presses("It works now")
        .VerifyAsync("mixed/camera-added");

    [Fact]
    public Task Of_two_cameras_one_comes_first() => new Talk()
        .Joins()
        .Says("they can't hear me on the mini and the outdoor", "xyzzy", "the outdoor").InBrief()
        .Says("not sure", "android").Presses("It works now").InFull().Presses("Good", "Mini")
        .VerifyAsync("mixed/two-cameras");

    [Theory]
    [InlineData("both")]
    [InlineData("I don't mind")]
    [InlineData("not sure")]
    [InlineData("the mini and the indoor")]
    [InlineData("2")]
    public Task Which_camera_comes_first_is_answered_in_many_ways(string answer) => new Talk().InBrief()
        .Joins()
        .Says("my mini and my indoor are too quiet", answer)
        .VerifyAsync("mixed/which-first-" + answer.Replace(' ', '-').Replace("'", "", StringComparison.Ordinal));

    [Fact]
    public Task A_camera_that_waits_is_offered_after_a_case_is_made() => new Talk().InBrief()
        .Joins()
        .Says("no sound on my mini and the doorbell", "mini", "iphone", "human", "yes", "now the doorbell").Presses("I am not sure", "Sync Module 2")
        .VerifyAsync("mixed/camera-after-case");

    [Fact]
    public Task A_camera_that_works_is_not_meant() => new Talk().InBrief()
        .Joins()
        .Says("they can't hear me on the doorbell but the mini works fine", "start over", "nobody hears me its just the doorbell the mini works fine", "start over", "it works on the outdoor 4 but not on the floodlight")
        .InFull().Presses("They can't hear me")
        .VerifyAsync("mixed/other-camera-works");

    [Fact]
    public Task Danger_comes_before_a_correction_and_keeps_it() => new Talk()
        .Joins()
        .Says(Known, "sorry it's the doorbell, and it smells burnt", "no")
        .VerifyAsync("mixed/danger-and-correction");

    [Fact]
    public Task Danger_comes_before_an_answer_and_keeps_it() => new Talk().InBrief()
        .Says("my mini is smoking and they can't hear me", "no", "one of them, and the battery is really hot", "yes", "there is smoke coming out")
        .VerifyAsync("mixed/danger-and-answer");

    [Fact]
    public Task Danger_after_the_end_opens_the_conversation() => new Talk().InBrief()
        .Joins()
        .Says(Known, "it works now", "now it smells burnt").Presses("No, thank you").Says("water got inside")
        .VerifyAsync("mixed/danger-after-the-end");

    [Fact]
    public Task Another_phone_says_nothing_about_the_cameras() => new Talk().InBrief()
        .Joins()
        .Says("they can't hear me", "works on my other phone, mini", "all, android")
        .VerifyAsync("mixed/scope");
}
