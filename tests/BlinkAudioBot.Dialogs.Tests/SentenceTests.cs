using System.Text.Json;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>What single sentences do at a step, at a warning and at the offer of a person.</summary>
public sealed class SentenceTests
{
    private const string Known = "they cant hear me mini iphone only one of my cameras is affected";

    [Theory]
    [InlineData("right now it fails")]
    [InlineData("ok but how")]
    [InlineData("yes but no")]
    [InlineData("yes but only sometimes")]
    [InlineData("please help me more")]
    [InlineData("ok, I see it")]
    [InlineData("yes, the microphone is on")]
    [InlineData("ok i will try")]
    [InlineData("ok")]
    [InlineData("okay thanks")]
    [InlineData("sure")]
    [InlineData("alright")]
    [InlineData("fine")]
    [InlineData("right")]
    [InlineData("sounds good")]
    [InlineData("yes please")]
    [InlineData("they can hear me now but I can't hear them")]
    [InlineData("it works but only for a second")]
    [InlineData("it works in one direction")]
    [InlineData("it works, kind of")]
    [InlineData("it works on wifi only")]
    [InlineData("it works on the ipad but not on my phone")]
    [InlineData("it works now but the sound is choppy")]
    [InlineData("it works?")]
    [InlineData("is it working now")]
    [InlineData("I don't think it works now")]
    public async Task Only_a_plain_yes_resolves(string text) => Assert.Null(Field(await AfterAsync(Known, text), "outcome"));

    [Theory]
    [InlineData("yes")]
    [InlineData("yep")]
    [InlineData("yeah, it does")]
    [InlineData("it did not work before but it works now")]
    [InlineData("it wasn't working but now it works")]
    [InlineData("don't know why but it works now")]
    [InlineData("works, no problem")]
    [InlineData("no more problems")]
    public async Task A_plain_yes_resolves(string text) => Assert.Equal("resolved", Field(await AfterAsync(Known, text), "outcome"));

    [Theory]
    [InlineData("no problem")]
    [InlineData("never mind")]
    [InlineData("no funciona")]
    [InlineData("ok")]
    [InlineData("sure")]
    [InlineData("please wait")]
    public async Task What_is_no_answer_keeps_the_step(string text) =>
        Assert.Equal("talk-button", Field(await AfterAsync(Known, text), "step"));

    [Theory]
    [InlineData("hold on", "Take your time.")]
    [InlineData("let me try", "Take your time.")]
    [InlineData("what is the phone number of blink", "Contact Support")]
    public async Task A_pause_and_a_wish_for_Blink_are_answered_in_place(string text, string says)
    {
        var conversation = await new Talk().Says(Known).PlayAsync();
        var result = await conversation.SayAsync(text, TestContext.Current.CancellationToken);

        Assert.Contains(says, result.Activities[0].Text, StringComparison.Ordinal);
        Assert.Equal("talk-button", Field(conversation, "step"));
    }

    [Theory]
    [InlineData("please no")]
    [InlineData("yes but not now")]
    [InlineData("ok but not today")]
    [InlineData("please wait")]
    [InlineData("no funciona")]
    public async Task A_refusal_makes_no_case(string text) =>
        Assert.Null(Field(await AfterAsync(Known, "human", text), "outcome"));

    [Theory]
    [InlineData("ok but wait a second")]
    [InlineData("sure but is it safe")]
    [InlineData("please wait")]
    [InlineData("right, will I lose clips")]
    [InlineData("next")]
    [InlineData("done")]
    public async Task Only_a_go_ahead_accepts_a_warning(string text)
    {
        var conversation = await AtWarningAsync(text, "repeat");

        Assert.Equal("Go ahead", CardButtons.Of(conversation.Sent[^1]).First().Label);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("yes please")]
    [InlineData("yes, go ahead")]
    [InlineData("sure, do it")]
    public async Task A_go_ahead_accepts_a_warning(string text)
    {
        var conversation = await AtWarningAsync(text);

        Assert.Equal("It works now", CardButtons.Of(conversation.Sent[^1]).First().Label);
    }

    [Theory]
    [InlineData("""{"visit":"1","answer":"step.worked"}""")]
    [InlineData("""{"visit":"x","answer":"step.worked"}""")]
    [InlineData("""{"visit":null,"answer":"step.worked"}""")]
    [InlineData("""{"visit":true,"answer":"step.worked"}""")]
    [InlineData("""{"visit":[],"answer":"step.worked"}""")]
    [InlineData("""{"visit":{},"answer":"step.worked"}""")]
    [InlineData("""{"visit":1,"answer":7}""")]
    [InlineData("""{"visit":1.5,"answer":"step.worked"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_button_of_the_wrong_shape_is_none(string value)
    {
        var conversation = await new Talk().Says(Known).PlayAsync();
        using var data = JsonDocument.Parse(value);

        await conversation.PressAsync(data.RootElement.Clone(), TestContext.Current.CancellationToken);

        Assert.Equal("guide", Field(conversation, "phase"));
    }

    private static Task<Conversation> AfterAsync(params ReadOnlySpan<string> lines) => new Talk().Says(lines).PlayAsync();

    private static Task<Conversation> AtWarningAsync(params ReadOnlySpan<string> lines) => new Talk()
        .Says("they can't hear me, works on my other phone, mini, iphone").Presses("Skip", "Skip", "Skip").Says(lines).PlayAsync();

    private static string? Field(Conversation conversation, string name) => conversation.Sent
        .Last(activity => activity.Type == ActivityTypes.Message)
        .Entities?.First(entity => entity.Type == StateEntity.TypeName).Properties?[name].GetString();
}
