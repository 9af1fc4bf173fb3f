using System.Text;
using System.Text.Json;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Conversations.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;
using Orleans.Serialization;

namespace BlinkAudioBot.Conversations.Tests.Turns;

public sealed class CommandTests
{
    private static readonly ChannelAccount Agent = new() { Id = "agent:1", Name = "Robin", Role = RoleTypes.Agent };

    private static readonly ConversationCommand Greet = new()
    {
        Name = "blinkaudiobot/greet",
        From = Agent,
        Value = JsonElement.Parse("""{"text":"Good morning"}"""),
        Key = "k",
    };

    [Fact]
    public async Task A_command_is_answered_and_what_its_turn_sends_is_for_the_person()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, ObeyAsync);
        await host.SayAsync("c", "hello");

        var receipt = await CommandAsync(host, Greet);

        Assert.Equal((TurnStatus.Accepted, 200), (receipt.Status, receipt.ResponseStatus));
        Assert.Equal("""{"by":"Robin"}""", Encoding.UTF8.GetString(receipt.ResponseBody.Span));
        var sent = Talk.FromUtf8(Assert.Single(await host.ReadAsync("c", after: 1)).Activity);
        Assert.Equal(("Good morning", "agent:1", "Robin", RoleTypes.Bot), (sent.Text, sent.From?.Id, sent.From?.Name, sent.From?.Role));
        Assert.Equal(("person", "test", "c"), (sent.Recipient?.Id, sent.ChannelId, sent.Conversation?.Id));
    }

    [Fact]
    public async Task Only_those_who_run_the_bot_read_the_command()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, ObeyAsync);
        await host.SayAsync("c", "hello");
        await CommandAsync(host, Greet);

        var page = await host.Get<IConversationLog>().ReadAllAsync(
            new ConversationId("c"), after: 1, limit: 10, TestContext.Current.CancellationToken);

        Assert.Equal(
            [(2, LogAudience.Internal, true), (3, LogAudience.Conversation, true)],
            page?.Entries.Select(entry => (entry.Sequence, entry.Audience, entry.FromBot)));
        Assert.Equal(["hello", "Good morning"], await host.TranscriptAsync("c"));
    }

    [Fact]
    public async Task A_command_with_a_key_that_was_seen_runs_nothing_and_gets_the_same_answer()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, ObeyAsync);
        await host.SayAsync("c", "hello", "k");

        var first = await CommandAsync(host, Greet);
        var second = await CommandAsync(host, Greet);

        Assert.Equal((TurnStatus.Accepted, TurnStatus.Repeated), (first.Status, second.Status));
        Assert.Equal((200, first.Sequence), (second.ResponseStatus, second.Sequence));
        Assert.Equal(first.ResponseBody.ToArray(), second.ResponseBody.ToArray());
    }

    [Fact]
    public async Task A_second_command_is_still_for_the_person()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, ObeyAsync);
        await host.SayAsync("c", "hello");
        await CommandAsync(host, Greet);

        await CommandAsync(host, Greet with { Key = "k2" });

        Assert.All(await host.ReadAsync("c", after: 1), entry => Assert.Equal("person", Talk.FromUtf8(entry.Activity).Recipient?.Id));
    }

    [Fact]
    public async Task There_is_no_command_without_a_conversation()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, ObeyAsync);

        var receipt = await CommandAsync(host, Greet);

        Assert.Equal(TurnStatus.UnknownConversation, receipt.Status);
        Assert.Equal(0, host.Bot.Turns);
    }

    [Fact]
    public async Task A_command_travels_whole()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        var serializer = host.Get<Serializer>();

        var arrived = serializer.Deserialize<ConversationCommand>(serializer.SerializeToArray(Greet));

        Assert.Equal((Greet.Name, Greet.From, Greet.Key), (arrived?.Name, arrived?.From, arrived?.Key));
        Assert.Equal(Greet.Value.GetRawText(), arrived?.Value.GetRawText());
    }

    private static Task<TurnReceipt> CommandAsync(ConversationHost host, ConversationCommand command) =>
        host.Get<IGrainFactory>().GetGrain<IConversationGrain>("c")
            .CommandAsync(command, TestContext.Current.CancellationToken);

    private static async Task ObeyAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity is { Type: ActivityTypes.Invoke, From: { } agent })
        {
            var text = context.Activity.Value?.GetProperty("text").GetString();
            await context.SendActivityAsync(new Activity { Text = text, From = agent }, cancellationToken);
            context.Respond(new InvokeResponse(200, JsonElement.Parse($$"""{"by":"{{agent.Name}}"}""")));
        }
    }
}
