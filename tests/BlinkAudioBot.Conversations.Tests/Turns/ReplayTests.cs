using System.Globalization;
using System.Text;
using BlinkAudioBot.Conversations.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.Tests.Turns;

public sealed class ReplayTests
{
    [Fact]
    public async Task Turns_replayed_from_the_log_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        await using (var host = await ConversationHost.StartAsync(folder, RememberAsync))
        {
            foreach (var text in new[] { "one", "two", "three" })
            {
                await host.SayAsync("c", text);
            }
        }

        var replayed = await ReplayAsync(folder);

        Assert.Equal(folder.Query("SELECT activity FROM log ORDER BY sequence"), replayed.Activities);
        Assert.Equal(Assert.Single(folder.Query("SELECT state FROM conversations")), replayed.State);
    }

    private static Task RememberAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var before = context.State.Get("last", BotFrameworkJson.Default.Mention)?.Text ?? "nothing";
        context.State.Set("last", new Mention { Text = context.Activity.Text }, BotFrameworkJson.Default.Mention);
        return context.SendActivityAsync(
            $"Before that you said {before}. {context.Random.Next(1_000_000)} {context.Now:O}", cancellationToken);
    }

    private static async Task<(IReadOnlyList<string> Activities, string State)> ReplayAsync(TemporaryFolder folder)
    {
        var bot = new ScriptedBot(RememberAsync);
        var runner = new TurnRunner(bot, [], bot);
        var activities = new List<string>();
        ReadOnlyMemory<byte> state = default;
        foreach (var row in folder.Query("SELECT sequence, now, seed, activity FROM log WHERE from_bot = 0 ORDER BY sequence"))
        {
            var parts = row.Split('|', 4);
            var request = new TurnRequest
            {
                Activity = Talk.FromUtf8(Encoding.UTF8.GetBytes(parts[3])),
                State = state,
                Sequence = Number(parts[0]),
                Now = DateTimeOffset.FromUnixTimeMilliseconds(Number(parts[1])),
                Seed = unchecked((ulong)Number(parts[2])),
            };
            var result = await runner.RunAsync(request, TestContext.Current.CancellationToken);
            activities.Add(parts[3]);
            activities.AddRange(result.Activities.Select(activity => Encoding.UTF8.GetString(Talk.ToUtf8(activity))));
            state = result.State;
        }

        return (activities, Encoding.UTF8.GetString(state.Span));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
