using BlinkAudioBot.Channels.Tests.Connector.Harness;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using BlinkAudioBot.Conversations;
using BotFramework.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Channels.Tests.Connector;

/// <summary>What the support team says reaches the person where they are.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task An_agents_answer_is_a_message_of_its_own_even_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using var channel = await FakeChannel.StartAsync();
        await using (var server = await ConnectorServer.StartAsync(channel, folder))
        {
            await server.SayAsync("hello");
            await channel.NextAsync();
        }

        await using var restarted = await ConnectorServer.StartAsync(channel, folder);
        var receipt = await SayAsync(restarted, "Good morning");
        var call = await channel.NextAsync();

        Assert.Equal((TurnStatus.Accepted, 200), (receipt.Status, receipt.ResponseStatus));
        Assert.Equal(("POST conversations/a:personal/activities", "Good morning"), (call.ToString(), call.Text));
        Assert.Equal("28:bot", call.Body.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:ann", call.Body.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Null(call.ReplyToId);
    }

    private static Task<TurnReceipt> SayAsync(ConnectorServer server, string text)
    {
        var command = new ConversationCommand
        {
            Name = "blinkaudiobot/case/reply",
            From = new ChannelAccount { Id = "agent:robin", Name = "Robin", Role = RoleTypes.Agent },
            Value = JsonElement.Parse($"\"{text}\""),
            Key = "1",
        };
        return server.Services.GetRequiredService<IGrainFactory>().GetGrain<IConversationGrain>("msteams|a:personal")
            .CommandAsync(command, TestContext.Current.CancellationToken);
    }
}
