using BlinkAudioBot.Conversations.Sqlite;
using BlinkAudioBot.Conversations.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.Tests.Turns;

public sealed class FailureTests
{
    private const int TurnFailed = 2001;

    [Fact]
    public async Task A_turn_that_throws_keeps_the_activity_the_apology_and_an_error_record()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, (_, _) => throw new InvalidOperationException("secret"));

        var first = await host.SayAsync("c", "one");
        var second = await host.SayAsync("c", "two");

        Assert.Equal(TurnStatus.Accepted, first.Status);
        Assert.Equal(
            ["one", $"{ScriptedBot.Apology} (1)", "two", $"{ScriptedBot.Apology} (2)"], await host.TranscriptAsync("c"));
        Assert.Equal(4, second.Sequence);
        var record = folder.ReadActivities("c").Single(activity => activity.Id == "c|0000002");
        Assert.Equal(ActivityTypes.Trace, record.Type);
        Assert.Equal(typeof(InvalidOperationException).FullName, record.Label);
    }

    [Fact]
    public async Task A_turn_that_throws_is_logged_once_with_its_ids_and_without_its_text()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, (_, _) => throw new InvalidOperationException());

        await host.SayAsync("c", "my own words");

        var line = Assert.Single(host.Log.Lines, line => line.Exception is not null);
        Assert.Equal(TurnFailed, line.Event);
        Assert.Contains("c|0000001", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains("my own words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_abandoned_turn_keeps_nothing_and_its_key_may_come_again()
    {
        using var folder = new TemporaryFolder();
        using var abandoned = new CancellationTokenSource();
        var first = true;
        await using var host = await ConversationHost.StartAsync(folder, async (context, cancellationToken) =>
        {
            if (first)
            {
                first = false;
                await abandoned.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            await ScriptedBot.EchoAsync(context, cancellationToken);
        });
        var grain = host.Get<IGrainFactory>().GetGrain<IConversationGrain>("c");
        var inbound = new InboundActivity { Activity = Talk.Message("c", "hello"), Key = "k" };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => grain.PostAsync(inbound, abandoned.Token));
        var receipt = await grain.PostAsync(inbound, TestContext.Current.CancellationToken);

        Assert.Equal(TurnStatus.Accepted, receipt.Status);
        Assert.Equal(["hello", "You said: hello"], await host.TranscriptAsync("c"));
    }

    [Fact]
    public async Task A_caller_that_gives_up_during_the_commit_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        using var givesUp = new CancellationTokenSource();
        var ran = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await ConversationHost.StartAsync(folder, async (context, cancellationToken) =>
        {
            await ScriptedBot.EchoAsync(context, cancellationToken);
            ran.SetResult();
        });
        var grain = host.Get<IGrainFactory>().GetGrain<IConversationGrain>("c");
        var inbound = new InboundActivity { Activity = Talk.Message("c", "hello"), Key = "k" };
        using (var other = folder.Open())
        {
            SqliteDatabase.Execute(other, "BEGIN EXCLUSIVE");
            var given = grain.PostAsync(inbound, givesUp.Token);
            await ran.Task;
            await givesUp.CancelAsync();
            SqliteDatabase.Execute(other, "ROLLBACK");
            await Task.WhenAny(given);
        }

        var receipt = await grain.PostAsync(inbound, TestContext.Current.CancellationToken);

        Assert.Equal((TurnStatus.Repeated, 1), (receipt.Status, receipt.Sequence));
        Assert.Equal(["hello", "You said: hello"], await host.TranscriptAsync("c"));
    }

    [Fact]
    public async Task A_participants_conflict_runs_the_turn_again_with_another_seed()
    {
        using var folder = new TemporaryFolder();
        var participant = new ScriptedParticipant { Conflicts = 1 };
        var chances = new List<ulong>();
        await using var host = await ConversationHost.StartAsync(
            folder, (context, cancellationToken) => YieldAsync(context, chances, cancellationToken), participants: participant);

        var receipt = await host.SayAsync("c", "hello");

        Assert.Equal(TurnStatus.Accepted, receipt.Status);
        Assert.Equal(1, receipt.Sequence);
        Assert.Equal(2, chances.Distinct().Count());
        Assert.Equal(["hello", $"{chances[1]}"], await host.TranscriptAsync("c"));
    }

    [Fact]
    public async Task A_conflict_that_stays_is_unavailable_and_keeps_nothing()
    {
        using var folder = new TemporaryFolder();
        var participant = new ScriptedParticipant { Conflicts = 2 };
        await using var host = await ConversationHost.StartAsync(
            folder, (context, cancellationToken) => YieldAsync(context, [], cancellationToken), participants: participant);

        var receipt = await host.SayAsync("c", "hello");

        Assert.Equal(TurnStatus.Unavailable, receipt.Status);
        Assert.True(receipt.RetryAfter > TimeSpan.Zero);
        Assert.Empty(await host.ReadAsync("c"));
    }

    [Fact]
    public async Task A_participant_that_throws_refuses_its_own_turn_alone()
    {
        using var folder = new TemporaryFolder();
        var participant = new ScriptedParticipant { Throws = origin => origin.Conversation.Value == "bad" };
        await using var host = await ConversationHost.StartAsync(
            folder, (context, cancellationToken) => YieldAsync(context, [], cancellationToken), participants: participant);

        var receipts = await Task.WhenAll(
            host.SayAsync("good", "hello"), host.SayAsync("bad", "hello"), host.SayAsync("fine", "hello"));

        Assert.Equal(
            [TurnStatus.Accepted, TurnStatus.Unavailable, TurnStatus.Accepted], receipts.Select(receipt => receipt.Status));
        Assert.Empty(await host.ReadAsync("bad"));
    }

    private static Task<ResourceResponse> YieldAsync(
        ITurnContext context, List<ulong> chances, CancellationToken cancellationToken)
    {
        var chance = context.Random.NextUInt64();
        chances.Add(chance);
        context.Yield(new ScriptedEffect());
        return context.SendActivityAsync($"{chance}", cancellationToken);
    }
}
