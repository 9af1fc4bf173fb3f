using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Understanding;

/// <summary>What is said while the case waits for a person, and after other endings.</summary>
public sealed class EndedTalkTranscripts
{
    private const string Known = "they can't hear me on my mini, all of them, iphone";

    [Fact]
    public Task Who_waits_may_take_the_case_back() => Waiting()
        .Says("actually forget it, cancel my case", "no", "the light is blue", "never mind").Presses("Yes, close it")
        .Says("ok im back", "human", "yes")
        .VerifyAsync("talk/cancelled");

    [Fact]
    public Task Who_waits_asks_how_long() => Waiting()
        .Says("how long", "are you there").System("queued", """{"position":3,"waitMinutes":20,"open":true,"takesEmail":true}""")
        .Says("whats my place in the queue", "hello?").System("queued", """{"open":false,"opensAt":"2026-01-06T09:00:00+00:00","takesEmail":true}""")
        .Says("when do they reply", "great", "it is a red light")
        .VerifyAsync("talk/queue");

    [Fact]
    public Task Who_waits_names_something_else() => Waiting()
        .Says("i have another problem", "my doorbell also has a problem", "what about the battery", "start over", "i can't hear them")
        .VerifyAsync("talk/another-topic");

    [Fact]
    public Task An_insult_opens_nothing() => new Talk().Joins().InBrief()
        .Says(Known, "i have to go now, later").InFull().Says("your useless", "u r useless", "ok im back")
        .VerifyAsync("talk/insulted");

    [Fact]
    public Task Questions_after_the_rating_are_answered() => new Talk().Joins().InBrief()
        .Says(Known, "it works now", "good").InFull().Says("and what about the battery", "is there a warranty", "does it record sound too")
        .VerifyAsync("talk/rated");

    [Theory]
    [InlineData("no")]
    [InlineData("cancel")]
    [InlineData("never mind")]
    [InlineData("i dont need a person anymore")]
    [InlineData("close the ticket")]
    [InlineData("i changed my mind")]
    public async Task A_case_is_closed_only_after_a_yes(string text)
    {
        var conversation = await new Talk().Says(Known, "human", "yes", text).PlayAsync();

        Assert.Contains("Shall I close your case?", conversation.Sent[^1].Text, StringComparison.Ordinal);
        Assert.Equal("escalated", Screen.State(conversation.Sent[^1])["outcome"].GetString());
        await conversation.SayAsync("yes", TestContext.Current.CancellationToken);
        Assert.Equal("abandoned", Screen.State(conversation.Sent[^1])["outcome"].GetString());
    }

    [Theory]
    [InlineData("it works now")]
    [InlineData("sorted it myself")]
    public async Task A_case_that_needs_nobody_is_resolved(string text)
    {
        var conversation = await new Talk().Says(Known, "human", "yes", text).PlayAsync();

        Assert.Equal("resolved", Screen.State(conversation.Sent[^1])["outcome"].GetString());
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("how long")]
    [InlineData("another problem")]
    [InlineData("can you speak french")]
    [InlineData("your useless")]
    public async Task While_an_agent_has_the_case_the_bot_says_nothing(string text)
    {
        var conversation = await new Talk().Says(Known, "human", "yes").Agent("Robin", "take").PlayAsync();

        Assert.Empty((await conversation.SayAsync(text, TestContext.Current.CancellationToken)).Activities);
    }

    private static Talk Waiting() => new Talk().Joins().InBrief().Says(Known, "human", "yes").InFull();
}
