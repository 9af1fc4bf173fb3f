using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

public sealed class DeadLettersVerbTests
{
    [Fact]
    public async Task Words_and_folders_that_are_off_are_told()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

        var word = await VerbProcess.RunAsync(TestContext.Current.CancellationToken, "dead-letters", "please");
        var folder = await VerbProcess.RunAsync(
            TestContext.Current.CancellationToken, "dead-letters", $"--BlinkAudioBot:DataFolder={nowhere}");

        Assert.Equal(2, word.ExitCode);
        Assert.Contains("\"please\" is one word too many", word.Words, StringComparison.Ordinal);
        Assert.Equal(1, folder.ExitCode);
        Assert.Contains("There is no database", folder.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_failed_no_channel_has_none()
    {
        using var folder = new DataFolder();
        await using (await ServerProcess.StartAsync(folder.FullName, ServerProcess.FreePort(), TestContext.Current.CancellationToken))
        {
            var listed = await VerbProcess.RunAsync(
                TestContext.Current.CancellationToken, "dead-letters", $"--BlinkAudioBot:DataFolder={folder.FullName}");

            Assert.Equal((0, "No dead letter.\n"), listed);
        }
    }
}
