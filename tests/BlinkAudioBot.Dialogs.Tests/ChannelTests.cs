using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>What channels such as Teams tell the bot besides messages.</summary>
public sealed class ChannelTests
{
    [Fact]
    public async Task Who_installs_the_bot_is_welcomed_once()
    {
        var conversation = new Conversation(TestBot.Runner, "msteams");
        var installed = new Activity { Type = ActivityTypes.InstallationUpdate, Action = "add" };

        var first = await conversation.SendAsync(installed, TestContext.Current.CancellationToken);
        var joined = await conversation.JoinAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(first.Activities);
        Assert.Empty(joined.Activities);
    }

    [Fact]
    public async Task A_team_is_told_how_to_begin_and_asked_nothing()
    {
        var conversation = new Conversation(TestBot.Runner, "msteams");
        var team = new ConversationAccount { Id = "c1", ConversationType = "channel" };

        var installed = await conversation.SendAsync(
            new Activity { Type = ActivityTypes.InstallationUpdate, Action = "add", Conversation = team }, TestContext.Current.CancellationToken);
        var joined = await conversation.SendAsync(
            new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new() { Id = "ann" }], Conversation = team },
            TestContext.Current.CancellationToken);

        Assert.Null(Assert.Single(installed.Activities).Attachments);
        Assert.Empty(joined.Activities);
    }

    [Theory]
    [InlineData(ActivityTypes.InstallationUpdate)]
    [InlineData(ActivityTypes.MessageUpdate)]
    [InlineData(ActivityTypes.MessageDelete)]
    [InlineData(ActivityTypes.MessageReaction)]
    public async Task What_asks_nothing_is_not_answered_and_changes_nothing(string type)
    {
        var conversation = await new Talk(channel: "msteams").Says("they can't hear me").PlayAsync();
        var state = conversation.State;

        var result = await conversation.SendAsync(
            new Activity { Type = type, Text = "edited", Action = "remove", ReactionsAdded = [new() { Type = "like" }] },
            TestContext.Current.CancellationToken);

        Assert.Empty(result.Activities);
        Assert.Equal(state.ToArray(), result.State.ToArray());
    }

    [Fact]
    public async Task A_card_is_used_up_by_the_press_that_was_taken_and_by_no_other()
    {
        var conversation = await new Talk(channel: "msteams").Says("they can't hear me on my mini, all of them, iphone").PlayAsync();
        var button = CardButtons.Find(conversation.Sent, "Didn't help", cardsAgo: 0);
        var press = new Activity { Type = ActivityTypes.Message, Value = button, ReplyToId = "card-1" };

        var taken = await conversation.SendAsync(press, TestContext.Current.CancellationToken);
        var again = await conversation.SendAsync(press, TestContext.Current.CancellationToken);

        var answered = Assert.Single(taken.Effects.OfType<CardAnsweredEffect>());
        Assert.Equal((button.GetProperty("visit").GetInt32(), "step.not_worked", string.Empty), (answered.Visit, answered.Answer, answered.Words));
        Assert.Empty(again.Effects.OfType<CardAnsweredEffect>());
    }

    [Theory]
    [InlineData("nope, no luck", "step.not_worked")]
    [InlineData("sorry, I can't hear them", "problem.cannot_hear")]
    [InlineData("start over", "restart")]
    public async Task A_card_is_used_up_by_what_is_typed_instead(string text, string answer)
    {
        var conversation = await new Talk(channel: "msteams").Says("they can't hear me on my outdoor 4, all of them, iphone").PlayAsync();
        var visit = CardButtons.Find(conversation.Sent, "Didn't help", cardsAgo: 0).GetProperty("visit").GetInt32();

        var result = await conversation.SayAsync(text, TestContext.Current.CancellationToken);

        var answered = Assert.Single(result.Effects.OfType<CardAnsweredEffect>());
        Assert.Equal((visit, answer, text), (answered.Visit, answered.Answer, answered.Words));
    }

    [Fact]
    public async Task A_card_whose_question_stays_open_stays_as_it_is()
    {
        var conversation = await new Talk(channel: "msteams").Says("they can't hear me on my mini, all of them, iphone").PlayAsync();
        var button = CardButtons.Find(conversation.Sent, "I need more detail", cardsAgo: 0);

        var result = await conversation.SendAsync(
            new Activity { Type = ActivityTypes.Message, Value = button, ReplyToId = "card-1" }, TestContext.Current.CancellationToken);

        Assert.NotEmpty(result.Activities);
        Assert.Empty(result.Effects.OfType<CardAnsweredEffect>());
    }
}
