using System.Text.Json;
using BlinkAudioBot.Conversations.Tests.Harness;
using Orleans.Serialization;

namespace BlinkAudioBot.Conversations.Tests.Turns;

public sealed class SiloTests
{
    [Fact]
    public async Task An_activity_reaches_another_silo_as_it_was()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        var serializer = host.Get<Serializer<InboundActivity>>();
        var activity = Talk.Message("c", "hello") with { Value = JsonElement.Parse("""{"visit": 3}"""u8) };

        var arrived = serializer.Deserialize(serializer.SerializeToArray(
            new InboundActivity { Activity = activity, Key = "k", MustExist = true }));

        Assert.NotNull(arrived);
        Assert.Equal(("k", true), (arrived.Key, arrived.MustExist));
        Assert.Equal(Talk.ToUtf8(activity), Talk.ToUtf8(arrived.Activity));
    }

    [Fact]
    public async Task Within_a_silo_an_activity_is_handed_on_not_copied()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        var inbound = new InboundActivity { Activity = Talk.Message("c", "hello") };

        Assert.Same(inbound, host.Get<DeepCopier<InboundActivity>>().Copy(inbound));
    }
}
