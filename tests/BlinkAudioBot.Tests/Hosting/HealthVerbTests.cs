using System.Globalization;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

public sealed class HealthVerbTests(RunningServer running) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_server_that_lives_is_healthy()
    {
        var (exitCode, words) = await AskAsync("health", running.Server.Address.ToString());

        Assert.Equal((0, "Healthy"), (exitCode, words.Trim()));
    }

    [Fact]
    public async Task Where_nobody_answers_it_fails()
    {
        var port = ServerProcess.FreePort().ToString(CultureInfo.InvariantCulture);

        var (exitCode, words) = await AskAsync("health", $"http://127.0.0.1:{port}");

        Assert.Equal(1, exitCode);
        Assert.Contains("does not answer", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"8080\"", "8080")]
    [InlineData("\"ftp://x\"", "ftp://x")]
    [InlineData("\"more\"", "http://localhost", "more")]
    public async Task Words_that_are_off_are_named(string named, params string[] words)
    {
        var (exitCode, said) = await AskAsync(["health", .. words]);

        Assert.Equal(2, exitCode);
        Assert.StartsWith(named, said, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Words)> AskAsync(params string[] words) =>
        VerbProcess.RunAsync(TestContext.Current.CancellationToken, words);
}
