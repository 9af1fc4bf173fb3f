using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Understanding;

/// <summary>What people have said in whole conversations, and what becomes of it in the file.</summary>
public sealed class LifelikeTalkTests
{
    private const string AtStep = "they can't hear me on my mini 2, only this one, android";
    private const string Story =
        "So let me start at the beginning. My daughter gave me Blink Outdoor 4 cameras. They came with a little box for a USB stick. "
        + "My husband set it up with his Galaxy phone. Everything was fine until three weeks ago. The people outside can't hear me. "
        + "I am not very technical. Please tell me what to do.";

    [Fact]
    public async Task A_story_that_starts_at_the_beginning_does_not_start_over()
    {
        var file = await AfterAsync(Story);

        Assert.Equal(("problem.not_heard", "outdoor-4", "android"), (file.Slots.Problem, file.Slots.Device, file.Slots.Platform));
    }

    [Theory]
    [InlineData("um the second generation i think")]
    [InlineData("gen 2")]
    [InlineData("gen2")]
    [InlineData("its actually a gen 2")]
    public async Task A_generation_alone_tells_the_model_of_a_family_that_is_known(string text) =>
        Assert.Equal("doorbell-2", (await AfterAsync("they can't hear me on my doorbell", text)).Slots.Device);

    [Fact]
    public async Task A_generation_answers_the_question_of_the_Sync_Module_first()
    {
        var file = await AfterAsync("no sound on my doorbell", "all of them", "second generation");

        Assert.Equal(("doorbell", "2"), (file.Slots.Device, file.Slots.SyncModule));
    }

    [Theory]
    [InlineData("mini, people dont hear me, only camera i have")]
    [InlineData("they can't hear me. its a mini, the only one we've got")]
    public async Task Who_has_one_camera_is_not_asked_if_it_is_one_or_all(string text)
    {
        var file = await AfterAsync(text);

        Assert.Equal((Slots.Unknown, SlotNames.Platform), (file.Slots.Scope, file.Asking));
    }

    [Theory]
    [InlineData("all cameras same issue")]
    [InlineData("same problem on every camera")]
    public async Task That_all_cameras_have_it_is_an_answer(string text) =>
        Assert.Equal("all", (await AfterAsync("they can't hear me on my outdoor 4", text)).Slots.Scope);

    [Theory]
    [InlineData("two of them")]
    [InlineData("2 of 4 cameras")]
    [InlineData("just a few of them")]
    [InlineData("most of my cameras")]
    public async Task That_some_cameras_have_it_is_neither_one_nor_all(string text) =>
        Assert.Equal(Slots.Unknown, (await AfterAsync("they can't hear me on my outdoor 4", text)).Slots.Scope);

    [Theory]
    [InlineData("she says hold to talk is there")]
    [InlineData("mine says tap to mute")]
    public async Task Who_tells_what_the_button_says_has_no_trouble_with_it(string text)
    {
        var file = await AfterAsync(AtStep, text);

        Assert.Equal(("problem.not_heard", "talk-button"), (file.Slots.Problem, file.Step));
    }

    [Theory]
    [InlineData("its back!")]
    [InlineData("yay it is back")]
    public async Task What_is_back_works(string text) => Assert.Equal(Outcomes.Resolved, (await AfterAsync(AtStep, text)).Outcome);

    [Theory]
    [InlineData("the speaker. nobody hears me when i talk")]
    [InlineData("mini 2, they can't hear me, only this one, android. I already held the talk button, allowed the mic, turned volume up, rebooted it")]
    public async Task What_was_tried_is_no_second_problem(string text)
    {
        var file = await AfterAsync(text);

        Assert.Equal("problem.not_heard", file.Slots.Problem);
        Assert.Empty(file.Later);
    }

    [Fact]
    public async Task A_bare_name_means_the_camera_that_was_named_before()
    {
        var file = await AfterAsync("I have a mini and an outdoor 4", "the outdoor");

        Assert.Equal("outdoor-4", file.Slots.Device);
    }

    [Fact]
    public async Task Danger_tells_no_problem_of_its_own() =>
        Assert.Null((await AfterAsync("smoke is coming out of the camera")).Slots.Problem);

    [Fact]
    public async Task Who_asks_about_another_camera_gets_to_it_later() =>
        Assert.Equal(["outdoor"], (await AfterAsync(AtStep, "what about the outdoor")).Later);

    [Fact]
    public async Task That_one_too_is_the_step_and_no_camera() =>
        Assert.Equal("microphone-permission", (await AfterAsync(AtStep, "okay that one too didnt do anything")).Step);

    [Theory]
    [InlineData("i need to talk NOW")]
    [InlineData("what is a sync module")]
    [InlineData("how many steps are left")]
    [InlineData("do you store what i say")]
    [InlineData("does that matter")]
    public async Task What_asks_or_urges_changes_nothing_at_a_step(string text)
    {
        var file = await AfterAsync(AtStep, text);

        Assert.Equal(("talk-button", null), (file.Step, file.Outcome));
    }

    [Theory]
    [InlineData("do you save this chat", "kept with your case")]
    [InlineData("the battery is low too", "A Mini has no batteries")]
    [InlineData("are you a robot", "I am a chatbot")]
    [InlineData("does it even matter", "You do not have to")]
    public async Task A_question_about_the_guide_is_answered_in_place(string text, string answer)
    {
        var conversation = await new Talk().Says(AtStep).PlayAsync();

        var result = await conversation.SayAsync(text, TestContext.Current.CancellationToken);

        Assert.Contains(answer, result.Activities[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_long_of_who_waits_means_the_wait()
    {
        var conversation = await new Talk().Says("human", "yes").PlayAsync();

        var result = await conversation.SayAsync("how long will this take", TestContext.Current.CancellationToken);

        Assert.Contains("waits for a person", result.Activities[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_and_says_never_mind_it_works_is_helped() =>
        Assert.Equal(Outcomes.Resolved, (await AfterAsync("human", "yes", "never mind it works now")).Outcome);

    private static async Task<CaseFile> AfterAsync(params string[] lines) => (await new Talk().Says(lines).PlayAsync()).File;
}
