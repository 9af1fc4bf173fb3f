using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Understanding;

/// <summary>What people say at a step: that it is done, that it works or seems to, that somebody else does it, that they will not.</summary>
public sealed class StepTalkTests
{
    private const string First = "talk-button";
    private const string Second = "microphone-permission";
    private const string Known = "they can't hear me on my mini, all of them, iphone";

    [Theory]
    [InlineData("yeah i pressed it")]
    [InlineData("ok did that")]
    [InlineData("cheers mate did that")]
    [InlineData("i have done the needful")]
    [InlineData("turned it on")]
    [InlineData("yes i held it")]
    [InlineData("I have given all permission only")]
    [InlineData("permission is given")]
    [InlineData("it was on already")]
    [InlineData("hooray")]
    [InlineData("perfect")]
    public async Task What_says_nothing_of_the_sound_is_asked_about(string text)
    {
        var said = await SayAsync(text);

        Assert.Equal(First, Step(said));
        Assert.Null(Screen.State(said)["outcome"].GetString());
        Assert.Contains("Does the sound work now?", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oh brilliant, thanks for nothing")]
    [InlineData("great, now nothing works")]
    [InlineData("wow amazing, still dead")]
    [InlineData("done it, nothing")]
    [InlineData("awesome, same crap")]
    [InlineData("perfect, thats just perfect")]
    [InlineData("well thats just fantastic")]
    [InlineData("lovely. silence as usual")]
    public async Task Scorn_is_no_success(string text)
    {
        var said = await SayAsync(text);

        Assert.Null(Screen.State(said)["outcome"].GetString());
        Assert.Equal(Second, Step(said));
    }

    [Theory]
    [InlineData("yes i can hear now")]
    [InlineData("yes they can hear me now")]
    [InlineData("the postman answered me")]
    [InlineData("it worked thank you")]
    [InlineData("sound is back")]
    [InlineData("that did the trick")]
    [InlineData("all good now")]
    [InlineData("its good now")]
    [InlineData("sorted cheers")]
    [InlineData("yeah it does")]
    [InlineData("yes")]
    public async Task Words_about_the_sound_end_it(string text) =>
        Assert.Equal("resolved", Screen.State(await SayAsync(text))["outcome"].GetString());

    [Theory]
    [InlineData("somebody else will do it")]
    [InlineData("my son will do it tonight")]
    [InlineData("my neighbour can do that for me on saturday")]
    [InlineData("ill ask my husband")]
    [InlineData("ill do it later")]
    [InlineData("wife has to do that")]
    [InlineData("not now")]
    public async Task What_is_done_later_keeps_the_place(string text)
    {
        var said = await SayAsync(text);

        Assert.Equal(First, Step(said));
        Assert.StartsWith("That can wait.", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not happening")]
    [InlineData("no way im doing that")]
    [InlineData("nope not doing that")]
    [InlineData("im not climbing up there")]
    [InlineData("absolutely not")]
    [InlineData("i refuse")]
    [InlineData("can i skip this")]
    [InlineData("is it ok to skip that")]
    [InlineData("skip this, my son will do it later")]
    public async Task What_is_refused_is_left_out(string text)
    {
        var said = await SayAsync(text);

        Assert.Equal(Second, Step(said));
    }

    [Theory]
    [InlineData("still cant see it")]
    [InlineData("theres no such option")]
    [InlineData("where is it though")]
    [InlineData("where is the button")]
    [InlineData("where is the button on the doorbell")]
    [InlineData("where do i find the button on the mini")]
    public async Task What_is_not_found_is_explained_by_the_step_at_hand(string text)
    {
        var said = await SayAsync(text);

        Assert.Equal(First, Step(said));
        Assert.Contains("bottom of the screen", said.Text, StringComparison.Ordinal);
        Assert.Contains("More detail", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("they can't hear me on my outdoor, only one of my cameras, iphone", "reboot-camera", "can i skip the reboot", "reinstall-app")]
    [InlineData(Known, First, "can i skip the reboot", First)]
    [InlineData(Known, First, "do i have to do this", First)]
    public async Task Whether_a_step_is_needed_is_answered_for_the_one_that_is_meant(string known, string at, string text, string then)
    {
        var conversation = await new Talk().Says(known).GoesOn(at).Says(text).PlayAsync();

        Assert.Equal(then, Step(conversation.Sent[^1]));
    }

    [Theory]
    [InlineData("ok im back")]
    [InlineData("back now")]
    [InlineData("right, where were we")]
    public async Task Who_is_back_sees_the_step_again(string text)
    {
        var paused = await new Talk().Says(Known, "im at work now", text).PlayAsync();
        var left = await new Talk().Says(Known, "bye", text).PlayAsync();

        Assert.StartsWith("Step 1 of 6", paused.Sent[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("first step", paused.Sent[^2].Text, StringComparison.Ordinal);
        Assert.StartsWith("Step 1 of 6", left.Sent[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public Task Done_without_a_result_is_asked_about_once() => new Talk().Joins().InBrief()
        .Says(Known).InFull().Says("ok did that", "i pressed it").InBrief().Says("done", "no", "done, what's next", "turned it on", "yes")
        .VerifyAsync("talk/done");

    [Fact]
    public Task Each_explanation_is_another_and_then_a_person_comes_first() => new Talk().Joins().InBrief()
        .Says(Known, "i dont get it").InFull().Says("yes but where", "i not find", "explain more simple").InBrief()
        .Says("skip", "i dont get it", "where is that", "huh how").GoesOn("reinstall-app").Says("i dont understand").InFull().Says("explain more simple")
        .VerifyAsync("talk/explained");

    [Fact]
    public Task A_trouble_that_is_told_again_is_answered_in_another_way() => new Talk().Joins().InBrief()
        .Says(Known).InFull().Says("cant log in", "i still cant log in").InBrief().Says("the app keeps crashing").Presses("Talk to a person")
        .VerifyAsync("talk/log-in");

    [Theory]
    [InlineData("where talk button")]
    [InlineData("where is the talk button")]
    public async Task Who_looks_for_the_talk_button_gets_it_in_detail_and_keeps_the_problem(string text)
    {
        var conversation = await new Talk().Says(Known, text).PlayAsync();

        Assert.Equal(("problem.not_heard", First), (conversation.File.Slots.Problem, conversation.File.Step));
        Assert.Contains("More detail", conversation.Sent[^1].Text, StringComparison.Ordinal);
    }

    private static async Task<BotFramework.Schema.Activity> SayAsync(string text) =>
        (await new Talk().Says(Known, text).PlayAsync()).Sent[^1];

    private static string? Step(BotFramework.Schema.Activity said) => Screen.State(said)["step"].GetString();
}
