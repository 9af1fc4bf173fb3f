using System.Text.Json;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests.Handover;

/// <summary>A channel behind which the people of a hub answer.</summary>
public sealed class EngagementHubTests
{
    private static readonly Lazy<TurnRunner> Hub = new(() => TestBot.With("BlinkAudioBot:Desk:HandoffChannels:0", "hub"));

    [Fact]
    public async Task A_case_is_offered_with_all_that_is_known_after_what_is_said_of_it()
    {
        var conversation = new Conversation(Hub.Value, "hub");
        await conversation.SayAsync("they can't hear me on my mini", TestContext.Current.CancellationToken);

        var opened = await OpenAsync(conversation);

        var offer = opened.Activities[^1];
        Assert.Equal((ActivityTypes.Event, HandoffEvents.Initiate), (offer.Type, offer.Name));
        var value = offer.Value!.Value;
        Assert.Equal("blink-two-way-audio", value.GetProperty("skill").GetString());
        Assert.Equal(6, value.GetProperty("reference").GetString()!.Length);
        Assert.Equal("mini", value.GetProperty("case").GetProperty("slots").GetProperty("device").GetString());
        Assert.Equal(CaseStates.Waiting, value.GetProperty("case").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_channel_without_a_hub_is_offered_nothing_and_its_events_say_nothing()
    {
        var conversation = new Conversation(Hub.Value, "slack");

        var opened = await OpenAsync(conversation);
        var told = await TellAsync(conversation, "accepted");

        Assert.DoesNotContain(opened.Activities, HandoffEvents.IsInitiate);
        Assert.Empty(told.Activities);
        Assert.DoesNotContain(told.Effects, effect => effect is CaseEffect);
    }

    [Fact]
    public async Task While_the_hub_has_the_case_the_bot_is_silent_however_long_that_is()
    {
        var conversation = new Conversation(Hub.Value, "hub");
        await OpenAsync(conversation);

        var accepted = await TellAsync(conversation, "accepted");
        var said = await conversation.SayAsync("hello?", TestContext.Current.CancellationToken);

        Assert.Equal(CaseStates.WithAgent, State(accepted));
        Assert.Equal("A person from the support team is here.", Said(accepted));
        Assert.Empty(said.Activities);
        Assert.Null(conversation.DueAt);
    }

    [Fact]
    public async Task A_hub_that_is_done_closes_the_case_and_the_bot_is_there_again()
    {
        var conversation = new Conversation(Hub.Value, "hub");
        await OpenAsync(conversation);
        await TellAsync(conversation, "accepted");

        var completed = await TellAsync(conversation, "Completed");
        var again = await OpenAsync(conversation);

        Assert.Equal(CaseStates.Closed, State(completed));
        Assert.Equal(CaseStates.Reopened, State(again));
        Assert.Contains(again.Activities, HandoffEvents.IsInitiate);
    }

    [Fact]
    public async Task A_hub_that_fails_leaves_the_case_in_the_queue_and_the_person_is_told_and_it_is_not_offered_anew()
    {
        var conversation = new Conversation(Hub.Value, "hub");
        await OpenAsync(conversation);

        var refused = await TellAsync(conversation, "failed");
        await TellAsync(conversation, "accepted");
        var lost = await TellAsync(conversation, "failed");

        Assert.StartsWith("I could not pass you on just now. Your case ", Said(refused), StringComparison.Ordinal);
        Assert.Equal(CaseStates.Waiting, State(lost));
        Assert.DoesNotContain(refused.Activities.Concat(lost.Activities), HandoffEvents.IsInitiate);
    }

    [Theory]
    [InlineData("it works now", "resolved")]
    [InlineData("never mind", "abandoned")]
    public async Task A_hub_is_told_when_the_person_needs_nobody_any_more(string words, string resolution)
    {
        var conversation = new Conversation(Hub.Value, "hub");
        await OpenAsync(conversation);

        var said = await conversation.SayAsync(words, TestContext.Current.CancellationToken);
        var closed = resolution == CaseResolutions.Resolved ? said : await conversation.SayAsync("yes", TestContext.Current.CancellationToken);

        Assert.Equal(("completed", resolution), End(closed));
    }

    [Fact]
    public async Task A_hub_is_told_when_somebody_else_takes_the_case_and_asked_again_when_they_let_it_go()
    {
        var conversation = new Conversation(Hub.Value, "hub");
        await OpenAsync(conversation);

        var taken = await CommandAsync(conversation, CaseCommands.Take);
        var released = await CommandAsync(conversation, CaseCommands.Release);

        Assert.Equal(("completed", null), End(taken));
        Assert.Contains(released.Activities, HandoffEvents.IsInitiate);
        Assert.DoesNotContain(released.Activities, HandoffEvents.IsStatus);
    }

    [Fact]
    public async Task A_hub_is_not_told_what_it_has_said_itself()
    {
        var conversation = new Conversation(Hub.Value, "hub");
        await OpenAsync(conversation);

        var accepted = await TellAsync(conversation, "accepted");
        var completed = await TellAsync(conversation, "completed");

        Assert.DoesNotContain(accepted.Activities.Concat(completed.Activities), HandoffEvents.IsStatus);
    }

    [Theory]
    [InlineData("""{"state":"dancing"}""")]
    [InlineData("""{"state":1}""")]
    [InlineData("\"accepted\"")]
    [InlineData("null")]
    public async Task What_is_not_of_the_protocol_changes_nothing(string value)
    {
        var conversation = new Conversation(Hub.Value, "hub");
        await OpenAsync(conversation);

        var told = await conversation.SendAsync(Status(value), TestContext.Current.CancellationToken);

        Assert.Empty(told.Activities);
        Assert.DoesNotContain(told.Effects, effect => effect is CaseEffect);
    }

    [Fact]
    public async Task What_a_hub_tells_without_a_case_changes_nothing()
    {
        var conversation = new Conversation(Hub.Value, "hub");

        Assert.Empty((await TellAsync(conversation, "completed")).Activities);
        Assert.Empty((await TellAsync(conversation, "failed")).Activities);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("DirectLine")]
    public void A_channel_whose_customers_could_pass_for_a_hub_is_refused(string channel)
    {
        var refused = new HandoverRules().Validate(null, new HandoverOptions { HandoffChannels = ["hub", channel] });

        Assert.Contains($"BlinkAudioBot:Desk:HandoffChannels has \"{channel}\"", refused.FailureMessage, StringComparison.Ordinal);
    }

    private static async Task<TurnResult> OpenAsync(Conversation conversation)
    {
        await conversation.SayAsync("human", TestContext.Current.CancellationToken);
        return await conversation.SayAsync("yes", TestContext.Current.CancellationToken);
    }

    private static Task<TurnResult> TellAsync(Conversation conversation, string state) =>
        conversation.SendAsync(Status($$"""{"state":"{{state}}"}"""), TestContext.Current.CancellationToken);

    private static Task<TurnResult> CommandAsync(Conversation conversation, string command)
    {
        var robin = new ChannelAccount { Id = "agent:robin", Name = "Robin", Role = "agent" };
        return conversation.CommandAsync(robin, command, "{}", TestContext.Current.CancellationToken);
    }

    private static Activity Status(string value) =>
        new() { Type = ActivityTypes.Event, Name = HandoffEvents.Status, Value = JsonElement.Parse(value) };

    private static (string? State, string? Resolution) End(TurnResult turn)
    {
        var value = Assert.Single(turn.Activities, HandoffEvents.IsStatus).Value!.Value;
        return (value.GetProperty("state").GetString(), value.TryGetProperty("resolution", out var resolution) ? resolution.GetString() : null);
    }

    private static string? State(TurnResult turn) =>
        Assert.Single(turn.Effects.OfType<CaseEffect>()).Record.GetProperty("state").GetString();

    private static string? Said(TurnResult turn) =>
        turn.Activities.First(activity => activity.Type == ActivityTypes.Message).Text;
}
