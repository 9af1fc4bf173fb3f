using System.Text;
using System.Text.Json;
using BlinkAudioBot.Conversations.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.Tests.Turns;

public sealed class OnceTests
{
    [Fact]
    public async Task The_same_key_twice_at_once_runs_once_and_both_get_the_same_receipt()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);

        var receipts = await Task.WhenAll(host.SayAsync("c", "hello", "k"), host.SayAsync("c", "hello", "k"));

        Assert.Equal(1, host.Bot.Turns);
        Assert.Equal([TurnStatus.Accepted, TurnStatus.Repeated], receipts.Select(receipt => receipt.Status).Order());
        AssertSame(receipts[0], receipts[1]);
        Assert.Equal(["hello", "You said: hello"], await host.TranscriptAsync("c"));
    }

    [Fact]
    public async Task The_same_key_after_a_restart_runs_nothing_and_gets_the_same_receipt()
    {
        using var folder = new TemporaryFolder();
        TurnReceipt first;
        await using (var host = await ConversationHost.StartAsync(folder))
        {
            first = await host.SayAsync("c", "hello", "k");
        }

        await using var restarted = await ConversationHost.StartAsync(folder);
        var second = await restarted.SayAsync("c", "hello", "k");

        Assert.Equal(0, restarted.Bot.Turns);
        Assert.Equal(TurnStatus.Repeated, second.Status);
        AssertSame(first, second);
    }

    [Fact]
    public async Task A_key_is_known_however_many_came_after_it()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        for (var number = 0; number < 300; number++)
        {
            await host.SayAsync("c", "hello", $"k{number}");
        }

        var repeated = await host.SayAsync("c", "hello", "k0");

        Assert.Equal(TurnStatus.Repeated, repeated.Status);
        Assert.Equal(1, repeated.Sequence);
        Assert.Equal(300, host.Bot.Turns);
    }

    [Fact]
    public async Task The_same_key_in_another_conversation_is_new()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        await host.SayAsync("a", "hello", "k");

        Assert.Equal(TurnStatus.Accepted, (await host.SayAsync("b", "hello", "k")).Status);
    }

    [Fact]
    public async Task Without_a_key_every_arrival_is_new()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        await host.SayAsync("c", "hello");

        Assert.Equal(TurnStatus.Accepted, (await host.SayAsync("c", "hello")).Status);
        Assert.Equal(2, host.Bot.Turns);
    }

    [Fact]
    public async Task Expected_replies_are_the_body_of_the_answer_and_of_its_repetition()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        var activity = Talk.Message("c", "hello") with { DeliveryMode = "expectReplies" };

        var first = await host.PostAsync("c", activity, "k");
        var second = await host.PostAsync("c", activity, "k");

        using var body = JsonDocument.Parse(first.ResponseBody);
        var reply = Assert.Single(body.RootElement.GetProperty("activities").EnumerateArray());
        Assert.Equal("You said: hello", reply.GetProperty("text").GetString());
        AssertSame(first, second);
    }

    [Fact]
    public async Task An_invoke_is_answered_by_the_bot_and_its_repetition_alike()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, (context, _) =>
        {
            context.Respond(new InvokeResponse(202, JsonElement.Parse($$"""{"chance":{{context.Random.NextUInt64()}}}""")));
            return Task.CompletedTask;
        });

        var first = await host.PostAsync("c", Talk.Of(ActivityTypes.Invoke, "c"), "k");
        var second = await host.PostAsync("c", Talk.Of(ActivityTypes.Invoke, "c"), "k");

        Assert.Equal(202, first.ResponseStatus);
        Assert.StartsWith("""{"chance":""", Encoding.UTF8.GetString(first.ResponseBody.Span), StringComparison.Ordinal);
        AssertSame(first, second);
    }

    [Fact]
    public async Task An_invoke_that_the_bot_leaves_alone_is_answered_501()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);

        var receipt = await host.PostAsync("c", Talk.Of(ActivityTypes.Invoke, "c"));

        Assert.Equal(501, receipt.ResponseStatus);
        Assert.True(receipt.ResponseBody.IsEmpty);
    }

    [Fact]
    public async Task An_activity_that_may_start_nothing_finds_no_conversation()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);

        var receipt = await host.PostAsync("c", Talk.Message("c", "hello"), mustExist: true);

        Assert.Equal(TurnStatus.UnknownConversation, receipt.Status);
        Assert.Equal(0, host.Bot.Turns);
        await host.SayAsync("c", "hello");
        Assert.Equal(TurnStatus.Accepted, (await host.PostAsync("c", Talk.Message("c", "hello"), mustExist: true)).Status);
    }

    [Fact]
    public async Task An_activity_keeps_its_channels_id_and_unknown_fields()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        var activity = Talk.Message("c", "hello") with
        {
            Id = "from-the-channel",
            Properties = new(StringComparer.Ordinal) { ["flavour"] = JsonElement.Parse("\"mint\"") },
        };

        var receipt = await host.PostAsync("c", activity);

        Assert.Equal("from-the-channel", receipt.ActivityId);
        var entries = await host.ReadAsync("c");
        Assert.Equal(Talk.ToUtf8(activity), entries[0].Activity.ToArray());
        Assert.Equal("from-the-channel", Talk.FromUtf8(entries[1].Activity).ReplyToId);
    }

    private static void AssertSame(TurnReceipt first, TurnReceipt second)
    {
        Assert.Equal(first.ActivityId, second.ActivityId);
        Assert.Equal(first.Sequence, second.Sequence);
        Assert.Equal(first.ResponseStatus, second.ResponseStatus);
        Assert.Equal(first.ResponseBody.ToArray(), second.ResponseBody.ToArray());
    }
}
