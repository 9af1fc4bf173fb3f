using BlinkAudioBot.Harness;

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
}
