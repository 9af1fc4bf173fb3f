using BlinkAudioBot.Harness;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Tests.Hosting;

public sealed class DeadLettersVerbTests
{
    [Fact]
    public async Task A_folder_without_a_database_is_told()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

        var folder = await VerbProcess.RunAsync(
            TestContext.Current.CancellationToken, "dead-letters", $"--BlinkAudioBot:DataFolder={nowhere}");

        Assert.Equal(1, folder.ExitCode);
        Assert.Contains("There is no database", folder.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"please\" is nothing that can be done", "please")]
    [InlineData("\"more\" is one word too many", "list", "more")]
    [InlineData("\"more\" is one word too many", "resend", "1", "more")]
    [InlineData("Say which dead letter to send again", "resend")]
    [InlineData("\"-x\" has no value", "-x")]
    [InlineData("\"first\" is no number of a dead letter", "resend", "first")]
    public async Task Words_that_are_off_are_told_with_how_it_is_called(string told, params string[] words)
    {
        var (exitCode, output) = await VerbProcess.RunAsync(TestContext.Current.CancellationToken, ["dead-letters", .. words]);

        Assert.Equal(2, exitCode);
        Assert.Contains(told, output, StringComparison.Ordinal);
        Assert.Contains("Usage: BlinkAudioBot dead-letters", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_failed_no_channel_has_none()
    {
        using var folder = new DataFolder();
        await using (await ServerProcess.StartAsync(folder.FullName, ServerProcess.FreePort(), TestContext.Current.CancellationToken))
        {
            var listed = await VerbProcess.RunAsync(
                TestContext.Current.CancellationToken, "dead-letters", $"--BlinkAudioBot:DataFolder={folder.FullName}");

            var resent = await VerbProcess.RunAsync(
                TestContext.Current.CancellationToken, "dead-letters", "resend", "7", $"--BlinkAudioBot:DataFolder={folder.FullName}");

            Assert.Equal((0, "No dead letter.\n"), listed);
            Assert.Equal((1, "There is no dead letter 7. List them all with: BlinkAudioBot dead-letters\n"), resent);
        }
    }

    [Fact]
    public async Task What_a_webhook_would_not_take_is_listed_and_sent_again_by_a_number_of_its_own()
    {
        using var folder = new DataFolder();
        await using (await ServerProcess.StartAsync(folder.FullName, ServerProcess.FreePort(), TestContext.Current.CancellationToken))
        {
            // It makes the tables.
        }

        Execute(folder, """
            INSERT INTO webhook_deliveries (id, url, type, reference, conversation, sequence, at, record, attempts, dead_at, status, reason)
            VALUES ('msg_1', 'https://help.example.com/', 'case.created', 'KX7Q2M', 'c1', 1, 0, '{}', 1, 0, 410, 'Gone')
            """);

        var listed = await RunAsync(folder);
        var unknown = await RunAsync(folder, "resend", "1");
        var resent = await RunAsync(folder, "resend", "w1");

        Assert.StartsWith("w1  1970-01-01 00:00 UTC  case.created of KX7Q2M for https://help.example.com/: 410 Gone\n", listed.Words, StringComparison.Ordinal);
        Assert.Equal((1, "There is no dead letter 1. List them all with: BlinkAudioBot dead-letters\n"), unknown);
        Assert.Equal((0, "1 dead letter is sent again within a minute, or when the server starts.\n"), resent);
        Assert.Equal((0, "No dead letter.\n"), await RunAsync(folder));
    }

    private static Task<(int ExitCode, string Words)> RunAsync(DataFolder folder, params string[] words) => VerbProcess.RunAsync(
        TestContext.Current.CancellationToken, ["dead-letters", .. words, $"--BlinkAudioBot:DataFolder={folder.FullName}"]);

    private static void Execute(DataFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "conversations.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
