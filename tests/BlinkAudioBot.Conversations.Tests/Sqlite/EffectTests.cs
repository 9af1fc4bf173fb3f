using System.Text.Json;
using BlinkAudioBot.Conversations.Tests.Harness;
using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.Tests.Sqlite;

public sealed class EffectTests
{
    [Fact]
    public async Task Misses_and_outbox_entries_are_kept_with_their_turn_in_order()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, (context, _) =>
        {
            context.Yield(new MissEffect("blah", "guide", "reboot-camera", null));
            context.Yield(new OutboxEffect("mail", JsonElement.Parse("""{"n":1}""")));
            context.Yield(new OutboxEffect("mail", JsonElement.Parse("""{"n":2}""")));
            return Task.CompletedTask;
        });

        await host.SayAsync("c", "blah");

        Assert.Equal(
            ["c|1|blah|guide|reboot-camera|"],
            folder.Query("SELECT conversation, sequence, text, phase, step, asking FROM misses"));
        Assert.Equal(
            ["""c|mail|{"n":1}""", """c|mail|{"n":2}"""],
            folder.Query("SELECT conversation, kind, payload FROM outbox ORDER BY number"));
    }
}
