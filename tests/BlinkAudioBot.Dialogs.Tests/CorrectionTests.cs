using System.Text.Json;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>What sentences change in the facts of a case whose guide has begun, and at the offer of a person.</summary>
public sealed class CorrectionTests
{
    private const string Known = "they cant hear me mini iphone only one of my cameras is affected";

    [Theory]
    [InlineData("I only have one camera", "scope", "unknown")]
    [InlineData("it is not one camera it's all", "scope", "all")]
    [InlineData("both", "scope", "one")]
    [InlineData("all", "scope", "one")]
    [InlineData("I do not have a mini, I have an outdoor 4", "device", "outdoor-4")]
    [InlineData("I said mini but it's an outdoor", "device", "outdoor")]
    [InlineData("i have an outdoor 4 instead of a mini", "device", "outdoor-4")]
    [InlineData("it's a Mini 2 not a Mini", "device", "mini-2")]
    [InlineData("sorry, it's the xt2 or the outdoor 4", "device", null)]
    [InlineData("works on my wifes phone", "otherPhone", "works")]
    [InlineData("works on my wifes android", "platform", "ios")]
    [InlineData("my husband has an android", "platform", "ios")]
    [InlineData("it's Android actually", "platform", "android")]
    public async Task A_sentence_in_the_guide_changes_only_what_it_is_about(string text, string slot, string? value) =>
        Assert.Equal(value, Slot(await new Talk().Says(Known, text).PlayAsync(), slot));

    [Theory]
    [InlineData("its a mini, no sorry, a mini 2", "mini-2")]
    [InlineData("mini 2 i mean mini 2k", "mini-2k")]
    [InlineData("the doorbell, no wait, the floodlight", "floodlight")]
    [InlineData("outdoor 4 no it's a mini 2", "mini-2")]
    [InlineData("a mini, i mean the outdoor 4 or the doorbell 2", null)]
    public async Task Of_several_names_the_last_is_meant(string text, string? device) =>
        Assert.Equal(device, Slot(await new Talk().Says("they can't hear me", text).PlayAsync(), "device"));

    [Theory]
    [InlineData("its just the outdoor 4", "outdoor-4")]
    [InlineData("not the doorbell, the outdoor", "outdoor-4")]
    [InlineData("no it's a mini 2", "mini-2")]
    [InlineData("just the doorbell", "doorbell")]
    public async Task Of_several_cameras_those_that_are_not_meant_are_dropped(string text, string device)
    {
        var conversation = await new Talk().Says("they can't hear me", "outdoor 4 doorbell thing", text, "it works now").PlayAsync();

        Assert.Equal(device, Slot(conversation, "device"));
        Assert.DoesNotContain("You also named", conversation.Sent[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("they cant hear me and the sound is choppy", "problem.not_heard")]
    [InlineData("it crackles and the talk button does nothing", "problem.talk_button")]
    [InlineData("they cant hear me and i cant hear them", "problem.no_audio")]
    public async Task Of_two_problems_the_one_that_the_guide_begins_with_is_first(string text, string problem) =>
        Assert.Equal(problem, Slot(await new Talk().Says(text).PlayAsync(), "problem"));

    [Theory]
    [InlineData("mini", "its the newest", "mini-2k")]
    [InlineData("doorbell", "the latest model", "doorbell-2")]
    [InlineData("outdoor", "not that, the next one", null)]
    public async Task A_model_is_told_by_its_age_not_by_the_next_place(string family, string text, string? device) =>
        Assert.Equal(device, Slot(await new Talk().Says("they can't hear me", family, text).PlayAsync(), "device"));

    [Theory]
    [InlineData("mini")]
    [InlineData("my mini")]
    [InlineData("its the mini that does it")]
    public async Task A_bare_name_answers_the_question_of_the_family(string text)
    {
        var conversation = await new Talk().Says("they can't hear me", text).PlayAsync();

        Assert.Equal("Which one exactly?", conversation.Sent[^1].Text?.Split('\n')[0]);
    }

    [Fact]
    public async Task A_bare_name_that_denies_the_model_corrects_it() =>
        Assert.Equal("mini", Slot(
            await new Talk().Says(Known, "it's a Mini 2 actually", "it's a Mini not a Mini 2").PlayAsync(), "device"));

    [Fact]
    public async Task What_works_on_another_phone_can_be_taken_back() =>
        Assert.Equal("unknown", Slot(
            await new Talk().Says(Known, "works on my other phone", "it does not work on my other phone either").PlayAsync(),
            "otherPhone"));

    [Theory]
    [InlineData("the first one", "indoor-gen1")]
    [InlineData("older one", "indoor-gen1")]
    [InlineData("2nd gen", "indoor")]
    [InlineData("second gen", "indoor")]
    [InlineData("newer one", "indoor")]
    public async Task The_Indoor_is_told_apart_by_age(string text, string device) =>
        Assert.Equal(device, Slot(await new Talk().Says("they can't hear me on my indoor", text).PlayAsync(), "device"));

    [Theory]
    [InlineData("1")]
    [InlineData("one")]
    [InlineData("the first one")]
    public async Task A_bare_number_does_not_say_that_a_step_worked(string text) =>
        Assert.Null(Property(await new Talk().Says(Known, text).PlayAsync(), "outcome").GetString());

    [Theory]
    [InlineData("it's Android actually", "handoff")]
    [InlineData("next", "handoff")]
    [InlineData("nevermind", "guide")]
    [InlineData("never mind", "guide")]
    public async Task At_the_offer_of_a_person_the_place_is_kept(string text, string phase)
    {
        var conversation = await new Talk().Says(Known, "human").PlayAsync();

        var result = await conversation.SayAsync(text, TestContext.Current.CancellationToken);

        Assert.Equal(phase, Property(conversation, "phase").GetString());
        Assert.Empty(result.Effects.OfType<MissEffect>());
    }

    [Fact]
    public async Task A_correction_during_a_question_in_the_guide_is_noted_by_name()
    {
        var conversation = await new Talk().Says("they cant hear me mini android all of them", "sorry, it is the doorbell").PlayAsync();

        await conversation.SayAsync("it's an iphone actually", TestContext.Current.CancellationToken);

        Assert.Equal("Noted. Phone or tablet: iPhone or iPad.", conversation.Sent[^2].Text);
        Assert.Equal("syncModule", Property(conversation, "asking").GetString());
    }

    [Theory]
    [InlineData("dont have one", "none")]
    [InlineData("what is a sync module", null)]
    public async Task Who_has_no_Sync_Module_says_so_when_asked(string text, string? value) =>
        Assert.Equal(value, Slot(
            await new Talk().Says("they cant hear me doorbell android all of them", text).PlayAsync(), "syncModule"));

    [Fact]
    public async Task Back_at_the_last_offer_opens_the_last_step_again()
    {
        var conversation = await new Talk()
            .Says(Known).Presses("Skip", "Skip", "Skip", "Skip", "Skip", "Skip", "Skip", "Skip", "Skip").Says("back").PlayAsync();

        Assert.Equal("guide", Property(conversation, "phase").GetString());
        Assert.Equal("factory-reset", Property(conversation, "step").GetString());
    }

    [Fact]
    public async Task A_correction_at_the_last_offer_opens_the_steps_that_it_adds()
    {
        var conversation = await new Talk()
            .Says("they cant hear me mini iphone all of them").Presses("Skip", "Skip", "Skip", "Skip", "Skip", "Skip")
            .Says("sorry, only one of them").PlayAsync();

        Assert.Equal("reboot-camera", Property(conversation, "step").GetString());
    }

    [Theory]
    [InlineData("how do I factory reset it", "when we come to this step", "hold")]
    [InlineData("where is the reset button", "when we come to this step", "hold")]
    [InlineData("how do I restart the sync module", "without a Sync Module", "Unplug")]
    public async Task A_question_about_a_step_gives_nothing_away_that_does_harm(string text, string says, string hides)
    {
        var conversation = await new Talk().Says(Known, text).PlayAsync();

        Assert.Contains(says, conversation.Sent[^2].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(hides, conversation.Sent[^2].Text, StringComparison.Ordinal);
    }

    private static string? Slot(Conversation conversation, string slot) =>
        Property(conversation, "slots").GetProperty(slot).GetString();

    private static JsonElement Property(Conversation conversation, string name) => conversation.Sent
        .Last(activity => activity.Type == ActivityTypes.Message)
        .Entities?.First(entity => entity.Type == StateEntity.TypeName).Properties?[name] ?? default;
}
