using System.Text.Json;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BotFramework.Tests.Turns;

public sealed class TurnContextTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Fact]
    public async Task What_is_sent_gets_the_ids_that_follow_the_inbound_activity()
    {
        var ids = new List<string>();

        var result = await Turn.RunAsync(async context =>
        {
            ids.Add((await context.SendActivityAsync("one", Token)).Id);
            ids.Add((await context.SendActivityAsync("two", Token)).Id);
        });

        Assert.Equal(["c1|0000008", "c1|0000009"], ids);
        Assert.Equal(ids, result.Activities.Select(activity => activity.Id), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_is_stamped_as_the_bots_answer()
    {
        var result = await Turn.RunAsync(context => context.SendActivityAsync("one", Token));

        var sent = Assert.Single(result.Activities);
        Assert.Equal((ActivityTypes.Message, "one", "in-1"), (sent.Type, sent.Text, sent.ReplyToId));
        Assert.Equal((Turn.Now, "directline", "https://channel.example"), (sent.Timestamp, sent.ChannelId, sent.ServiceUrl));
        Assert.Equal(("bot", "Help", RoleTypes.Bot), (sent.From?.Id, sent.From?.Name, sent.From?.Role));
        Assert.Equal(("anna", "c1", "en-GB"), (sent.Recipient?.Id, sent.Conversation?.Id, sent.Locale));
    }

    [Fact]
    public async Task A_bot_cannot_choose_ids_or_times_but_its_own_language_and_reply_stand()
    {
        var result = await Turn.RunAsync(context => context.SendActivityAsync(
            new Activity { Id = "mine", Timestamp = DateTimeOffset.MinValue, Locale = "fr", ReplyToId = "in-0" }, Token));

        var sent = Assert.Single(result.Activities);
        Assert.Equal((ActivityTypes.Message, "c1|0000008", Turn.Now), (sent.Type, sent.Id, sent.Timestamp));
        Assert.Equal(("fr", "in-0"), (sent.Locale, sent.ReplyToId));
    }

    [Fact]
    public async Task An_update_and_a_deletion_are_activities_of_their_own_that_name_the_earlier_one()
    {
        var result = await Turn.RunAsync(async context =>
        {
            await context.UpdateActivityAsync(new Activity { Id = "c1|0000003", Text = "better" }, Token);
            await context.DeleteActivityAsync("c1|0000004", Token);
        });

        Assert.Equal(
            [(ActivityTypes.MessageUpdate, "c1|0000008", "c1|0000003"), (ActivityTypes.MessageDelete, "c1|0000009", "c1|0000004")],
            result.Activities.Select(activity => (activity.Type, activity.Id, activity.ReplyToId)));
    }

    [Fact]
    public async Task An_update_must_name_what_it_replaces()
    {
        var result = await Turn.RunAsync(context => context.UpdateActivityAsync(new Activity(), Token));

        Assert.IsType<ArgumentNullException>(result.Error);
    }

    [Theory]
    [InlineData(ActivityTypes.Message, true)]
    [InlineData(ActivityTypes.Event, true)]
    [InlineData(ActivityTypes.Trace, false)]
    [InlineData(ActivityTypes.Typing, false)]
    public async Task Traces_and_typing_are_no_answer(string type, bool answered)
    {
        var responded = false;

        await Turn.RunAsync(async context =>
        {
            Assert.False(context.Responded);
            await context.SendActivityAsync(new Activity { Type = type }, Token);
            responded = context.Responded;
        });

        Assert.Equal(answered, responded);
    }

    [Fact]
    public async Task Typing_takes_no_place_in_the_log()
    {
        var result = await Turn.RunAsync(async context =>
        {
            await context.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, Token);
            await context.SendActivityAsync("one", Token);
        });

        Assert.Equal("c1|0000008", Assert.Single(result.Activities).Id);
    }

    [Fact]
    public async Task Effects_and_the_last_invoke_response_are_yielded_in_order()
    {
        var first = new DueTimeEffect(Turn.Now.AddHours(1));
        var second = new MissEffect("eh", "triage", null, "device");

        var result = await Turn.RunAsync(context =>
        {
            context.Yield(first);
            context.Yield(second);
            context.Respond(new InvokeResponse(500, null));
            context.Respond(new InvokeResponse(200, JsonElement.Parse("{}")));
            return Task.CompletedTask;
        });

        Assert.Equal([first, second], result.Effects);
        Assert.Equal(200, result.InvokeResponse?.Status);
    }

    [Fact]
    public async Task The_same_request_gives_the_same_result_byte_for_byte()
    {
        Func<ITurnContext, Task> bot = context =>
        {
            context.State.Set("note", new Note($"{context.Random.NextUInt64()} at {context.Now:O}"), TestJson.Default.Note);
            return context.SendActivityAsync($"{context.Random.Next(6)}", Token);
        };

        var one = await Turn.RunAsync(bot);
        var two = await Turn.RunAsync(bot);

        Assert.Equal(one.State.ToArray(), two.State.ToArray());
        Assert.Equal(Json(one), Json(two));
    }

    private static string[] Json(TurnResult result) =>
        [.. result.Activities.Select(activity => JsonSerializer.Serialize(activity, BotFrameworkJson.Default.Activity))];
}
