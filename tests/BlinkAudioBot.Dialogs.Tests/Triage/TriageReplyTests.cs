using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Triage;

/// <summary>Sentences at a question of triage that do not answer it: each gets a reply, and none passes the question over unsaid.</summary>
public sealed class TriageReplyTests
{
    private const string AtScope = "they can't hear me on my mini";
    private const string AtPhone = "they can't hear me on my mini, only one of my cameras is affected";

    [Theory]
    [InlineData("im at work")]
    [InlineData("im on the bus")]
    [InlineData("im not near it")]
    [InlineData("I'm at the office atm")]
    [InlineData("we are away from home")]
    public async Task Who_is_away_hears_that_the_question_needs_no_camera(string text)
    {
        var conversation = await AfterAsync(AtPhone, text);

        Assert.StartsWith("That is all right. You can answer this from where you are.", conversation.Sent[^1].Text, StringComparison.Ordinal);
        AssertStillAsked(conversation, SlotNames.Platform, misses: 0);
    }

    [Theory]
    [InlineData("dunno mate")]
    [InlineData("not a clue")]
    [InlineData("beats me")]
    [InlineData("whatever you want")]
    [InlineData("couldn't tell you")]
    [InlineData("skip")]
    [InlineData("next question please")]
    public async Task Who_does_not_know_hears_that_it_is_all_right(string text)
    {
        var conversation = await AfterAsync(AtScope, text);

        Assert.Equal("That is all right. We can go on without it.", conversation.Sent[^2].Text);
        Assert.Equal((Slots.Unknown, SlotNames.Platform), (conversation.File.Slots.Scope, conversation.File.Asking));
    }

    [Fact]
    public async Task A_question_that_was_asked_in_every_way_is_left_out()
    {
        var conversation = await AfterAsync(AtScope, "no", "no", "no", "no");

        Assert.Equal("That is all right. We can go on without it.", conversation.Sent[^2].Text);
        Assert.Equal((Slots.Unknown, SlotNames.Platform, 0), (conversation.File.Slots.Scope, conversation.File.Asking, conversation.File.Misses));
    }

    [Theory]
    [InlineData("just that")]
    [InlineData("only this one")]
    public async Task The_camera_itself_is_one(string text) =>
        Assert.Equal("one", (await AfterAsync(AtScope, text)).File.Slots.Scope);

    [Fact]
    public async Task A_button_leads_on_without_a_word()
    {
        var conversation = await new Talk().Says(AtScope).Presses("I am not sure").PlayAsync();

        Assert.Equal(SlotNames.Platform, conversation.File.Asking);
        Assert.DoesNotContain(conversation.Sent, message => message.Text?.StartsWith("That is all right", StringComparison.Ordinal) is true);
    }

    [Theory]
    [InlineData("so i cant do anything")]
    [InlineData("she cant do that")]
    [InlineData("yes")]
    public async Task What_is_no_answer_is_a_miss(string text)
    {
        var conversation = await AfterAsync(AtScope, text);

        Assert.StartsWith("Sorry, I did not understand that.", conversation.Sent[^1].Text, StringComparison.Ordinal);
        AssertStillAsked(conversation, SlotNames.Scope, misses: 1);
    }

    [Theory]
    [InlineData("It's already on")]
    [InlineData("done")]
    [InlineData("YES I HOLD THE BUTTON")]
    [InlineData("permission is given already")]
    public async Task What_was_done_is_heard_and_comes_nearer_to_a_person(string text)
    {
        var conversation = await AfterAsync(AtScope, text);

        Assert.StartsWith("Thank you. I need an answer to this question first", conversation.Sent[^1].Text, StringComparison.Ordinal);
        AssertStillAsked(conversation, SlotNames.Scope, misses: 1);
    }

    [Theory]
    [InlineData("yeah it still doesnt")]
    [InlineData("yes still silent")]
    [InlineData("no good, same as before")]
    public async Task That_it_still_does_not_work_is_heard_and_comes_nearer_to_a_person(string text)
    {
        var conversation = await AfterAsync(AtPhone, text);
        Assert.StartsWith("So it still does not work.", conversation.Sent[^1].Text, StringComparison.Ordinal);

        await conversation.SayAsync(text, TestContext.Current.CancellationToken);
        await conversation.SayAsync(text, TestContext.Current.CancellationToken);

        Assert.Equal("Talk to a person", CardButtons.Of(conversation.Sent[^1]).First().Label);
        AssertStillAsked(conversation, SlotNames.Platform, misses: 3);
    }

    [Theory]
    [InlineData(AtScope, "i said mini", "Camera: Mini")]
    [InlineData(AtScope, "the mini", "Camera: Mini")]
    [InlineData(AtScope, "nobody can hear me", "Problem: They can't hear me")]
    [InlineData(AtScope, "no sound", "Problem: They can't hear me")]
    [InlineData("no sound on my mini", "both directions", "Problem: No sound in either direction")]
    [InlineData("they can't hear me on my mini 2, iphone", "I already told you it's an iphone", "Phone or tablet: iPhone or iPad")]
    [InlineData("they can't hear me on my mini 2", "its the mini", "Camera: Mini 2")]
    [InlineData(AtScope, "i told you already", "Problem: They can't hear me, Camera: Mini")]
    public async Task What_is_known_is_no_miss_when_it_is_said_again(string first, string again, string known)
    {
        var conversation = await AfterAsync(first, again);

        Assert.StartsWith($"I have that. {known}.", conversation.Sent[^1].Text, StringComparison.Ordinal);
        AssertStillAsked(conversation, SlotNames.Scope, misses: 0);
    }

    [Fact]
    public async Task A_family_that_is_said_again_leaves_the_model_open()
    {
        var conversation = await new Talk().Says("they can't hear me").Presses("Doorbell").Says("i already said doorbell").PlayAsync();

        Assert.StartsWith("I have that. Camera: Doorbell.", conversation.Sent[^1].Text, StringComparison.Ordinal);
        AssertStillAsked(conversation, SlotNames.Device, misses: 0);
    }

    [Fact]
    public async Task Before_the_problem_is_told_nothing_still_fails()
    {
        var conversation = await AfterAsync("hello", "nothing works");

        Assert.DoesNotContain("still", conversation.Sent[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, both directions", "problem.no_audio", "mini")]
    [InlineData("sorry its the mini 2", "problem.not_heard", "mini-2")]
    [InlineData("i said mini 2", "problem.not_heard", "mini-2")]
    public async Task What_is_said_again_otherwise_corrects(string text, string problem, string device)
    {
        var slots = (await AfterAsync(AtScope, text)).File.Slots;

        Assert.Equal((problem, device), (slots.Problem, slots.Device));
    }

    [Theory]
    [InlineData("no wait the outdoor too")]
    [InlineData("and the outdoor?")]
    [InlineData("also the outdoor")]
    [InlineData("the outdoor as well")]
    public async Task A_camera_that_is_added_waits(string text)
    {
        var conversation = await AfterAsync(AtPhone, text);

        var file = conversation.File;
        Assert.Equal(("mini", "outdoor"), (file.Slots.Device, Assert.Single(file.Later)));
        Assert.StartsWith("One thing at a time.", conversation.Sent[^2].Text, StringComparison.Ordinal);
        AssertStillAsked(conversation, SlotNames.Platform, misses: 0);
    }

    [Theory]
    [InlineData("no wait the garage one too")]
    [InlineData("same thing on the front door one")]
    [InlineData("and the back door camera")]
    [InlineData("the one in the hall as well")]
    public async Task Another_camera_without_a_name_comes_later(string text)
    {
        var conversation = await AfterAsync(AtPhone, text);

        Assert.StartsWith("One camera at a time.", conversation.Sent[^2].Text, StringComparison.Ordinal);
        AssertStillAsked(conversation, SlotNames.Platform, misses: 0);
    }

    [Theory]
    [InlineData("which indoor do i have")]
    [InlineData("does it matter")]
    [InlineData("how would i know")]
    [InlineData("why do you need to know that")]
    public async Task Who_asks_about_the_question_gets_help_with_it(string text)
    {
        var conversation = await AfterAsync("they can't hear me on my indoor", text);

        Assert.Contains("The full name is on the box", conversation.Sent[^1].Text, StringComparison.Ordinal);
        AssertStillAsked(conversation, SlotNames.Device, misses: 0);
    }

    [Fact]
    public async Task Not_to_know_something_else_is_kept()
    {
        var conversation = await AfterAsync("they can't hear me on my doorbell", "idk about the sync thing");

        Assert.Equal("That is all right. We can go on without it.", conversation.Sent[^2].Text);
        Assert.Equal(Slots.Unknown, conversation.File.Slots.SyncModule);
        AssertStillAsked(conversation, SlotNames.Scope, misses: 0);
    }

    [Theory]
    [InlineData("human please, camera is silent")]
    [InlineData("agent pls mini is silent")]
    [InlineData("get me a human the doorbell crackles")]
    [InlineData("i need a person. sound is all choppy")]
    [InlineData("they can't hear me give me an agent")]
    public async Task What_is_told_beside_the_wish_for_a_person_is_kept(string text)
    {
        var conversation = await AfterAsync(text, "no");

        Assert.StartsWith("problem.", conversation.File.Slots.Problem, StringComparison.Ordinal);
        Assert.False(conversation.File.Asking == SlotNames.Problem);
    }

    private static void AssertStillAsked(Conversation conversation, string slot, int misses)
    {
        var file = conversation.File;
        Assert.Equal((slot, misses), (file.Asking, file.Misses));
        Assert.NotEmpty(CardButtons.Of(conversation.Sent[^1]));
    }

    private static Task<Conversation> AfterAsync(params ReadOnlySpan<string> lines) => new Talk().Says(lines).PlayAsync();
}
