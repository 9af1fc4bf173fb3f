using BlinkAudioBot.Conversations.Hosting;
using BlinkAudioBot.Conversations.Sqlite;
using BlinkAudioBot.Conversations.Tests.Harness;
using BotFramework.Turns;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Tests.Sqlite;

public sealed class UnavailableTests
{
    private const int CommitFailed = 2101;
    private const int CommitsWorkAgain = 2102;

    [Fact]
    public async Task A_locked_database_is_unavailable_and_the_conversation_goes_on_afterwards()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        await host.SayAsync("c", "before");
        TurnReceipt[] refused;
        string? problem;
        using (var other = folder.Open())
        {
            Run(other, "BEGIN EXCLUSIVE");
            refused = await Task.WhenAll(host.SayAsync("c", "during", "k"), host.SayAsync("d", "during"));
            problem = host.Get<IConversationsHealth>().FindProblem();
            Run(other, "ROLLBACK");
        }

        Assert.All(refused, receipt => Assert.Equal(TurnStatus.Unavailable, receipt.Status));
        Assert.All(refused, receipt => Assert.True(receipt.RetryAfter > TimeSpan.Zero));
        AssertExplained(host, folder, "locked", "Another program holds the database");
        Assert.Contains(folder.Database, problem, StringComparison.Ordinal);

        Assert.Null(host.Get<IConversationsHealth>().FindProblem());
        Assert.Equal(TurnStatus.Accepted, (await host.SayAsync("c", "during", "k")).Status);
        Assert.Equal(["before", "You said: before", "during", "You said: during"], await host.TranscriptAsync("c"));
        Assert.Single(host.Log.Lines, line => line.Event == CommitsWorkAgain);
    }

    [Fact]
    public async Task A_full_disk_is_unavailable_and_the_conversation_goes_on_afterwards()
    {
        // SQLite itself refuses to grow, with the same error as for a disk without room; no mount, no root needed.
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, RunSqlAsync, participants: new ScriptedParticipant());
        await host.SayAsync("c", "PRAGMA max_page_count=1");
        var page = new string('x', 4096);

        var refused = await host.SayAsync("c", $"-- {page}{page}", "k");

        Assert.Equal(TurnStatus.Unavailable, refused.Status);
        AssertExplained(host, folder, "full", "Free space on the disk");
        Assert.Equal(TurnStatus.Accepted, (await host.SayAsync("c", "PRAGMA max_page_count=1000000")).Status);
        var again = await host.SayAsync("c", $"-- {page}{page}", "k");
        Assert.Equal((TurnStatus.Accepted, 3), (again.Status, again.Sequence));
    }

    [Fact]
    public async Task The_log_line_comes_once_however_many_turns_are_refused()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        using var other = folder.Open();
        Run(other, "BEGIN EXCLUSIVE");

        await host.SayAsync("c", "one");
        await host.SayAsync("c", "two");
        Run(other, "ROLLBACK");

        Assert.Single(host.Log.Lines, line => line.Event == CommitFailed);
    }

    private static Task RunSqlAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        context.Yield(new ScriptedEffect(context.Activity.Text ?? string.Empty));
        return Task.CompletedTask;
    }

    private static void AssertExplained(ConversationHost host, TemporaryFolder folder, string reason, string advice)
    {
        var line = Assert.Single(host.Log.Lines, line => line.Event == CommitFailed);
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.Contains(folder.Database, line.Text, StringComparison.Ordinal);
        Assert.Contains(reason, line.Text, StringComparison.Ordinal);
        Assert.Contains(advice, line.Text, StringComparison.Ordinal);
    }

    private static void Run(SqliteConnection connection, string sql) => SqliteDatabase.Execute(connection, sql);
}
