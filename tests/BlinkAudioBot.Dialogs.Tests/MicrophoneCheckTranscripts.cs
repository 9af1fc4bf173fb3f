using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>What the test of the phone's microphone found comes back into the conversation.</summary>
public sealed class MicrophoneCheckTranscripts
{
    [Theory]
    [InlineData("works")]
    [InlineData("blocked")]
    [InlineData("none")]
    [InlineData("silent")]
    public Task At_its_step_the_result_chooses_what_is_next(string result) => AtTheStep()
        .Tests(result).Presses("I need more detail", "Didn't help")
        .VerifyAsync("microphone-check/" + result);

    [Fact]
    public Task Another_result_takes_the_place_of_the_one_before() => AtTheStep()
        .Tests("blocked", "silent", "works").Says("it works now")
        .VerifyAsync("microphone-check/tried-again");

    [Fact]
    public Task A_late_result_is_noted_and_the_conversation_stays_where_it_is() => AtTheStep()
        .Presses("Didn't help").Tests("silent").Presses("Back")
        .VerifyAsync("microphone-check/late");

    [Fact]
    public Task A_result_during_the_offer_of_a_person_goes_into_the_case() => AtTheStep()
        .Presses("Talk to a person").Tests("silent").Presses("Yes, pass it on")
        .Tests("works")
        .VerifyAsync("microphone-check/handover");

    [Fact]
    public Task A_result_after_the_end_opens_nothing() => AtTheStep()
        .Presses("It works now").Tests("works")
        .VerifyAsync("microphone-check/after-the-end");

    [Fact]
    public Task A_result_after_a_fresh_start_asks_the_question_again() => AtTheStep()
        .Says("start over").Tests("silent")
        .VerifyAsync("microphone-check/started-over");

    [Theory]
    [InlineData("directline", true)]
    [InlineData("msteams", false)]
    [InlineData("webchat", false)]
    [InlineData("terminal", false)]
    public async Task The_test_is_offered_where_its_result_can_come_back(string channel, bool offered)
    {
        var conversation = await new Talk(channel: channel).Says("they can't hear me on my mini, all of them, iphone").Presses("Didn't help").PlayAsync();

        Assert.Equal(offered, OffersTest(conversation.Sent[^1]));
    }

    [Fact]
    public async Task A_Direct_Line_of_somebody_else_offers_none()
    {
        var conversation = await new Talk().Says("they can't hear me on my mini, all of them, iphone").PlayAsync();

        var step = await conversation.SendAsync(
            new Activity { Type = ActivityTypes.Message, Text = "didn't help", ServiceUrl = "https://directline.example/" },
            TestContext.Current.CancellationToken);

        Assert.False(OffersTest(step.Activities[^1]));
    }

    [Fact]
    public async Task It_is_offered_at_the_microphones_step_alone_until_it_works()
    {
        var conversation = await new Talk().Says("they can't hear me on my mini, all of them, iphone").PlayAsync();
        Assert.False(OffersTest(conversation.Sent[^1]));
        await conversation.SayAsync("didn't help", TestContext.Current.CancellationToken);
        Assert.True(OffersTest(conversation.Sent[^1]));

        await conversation.SendAsync(Talk.Result("\"silent\""), TestContext.Current.CancellationToken);
        Assert.True(OffersTest(conversation.Sent[^1]));
        await conversation.SendAsync(Talk.Result("\"works\""), TestContext.Current.CancellationToken);

        Assert.False(OffersTest(conversation.Sent[^1]));
    }

    [Theory]
    [InlineData("\"fine\"")]
    [InlineData("7")]
    [InlineData("{}")]
    public async Task What_is_no_result_changes_nothing(string value)
    {
        var conversation = await AtTheStep().PlayAsync();
        var state = conversation.State;

        var turn = await conversation.SendAsync(Talk.Result(value), TestContext.Current.CancellationToken);

        Assert.Empty(turn.Activities);
        Assert.Equal(state.ToArray(), turn.State.ToArray());
    }

    private static Talk AtTheStep() =>
        new Talk().InBrief().Says("they can't hear me on my mini, all of them, iphone").Presses("Didn't help").InFull();

    private static bool OffersTest(Activity message) =>
        message.Attachments?.Any(card => card.Content?.GetRawText().Contains("\"/mic-check/\"", StringComparison.Ordinal) is true) is true;
}
