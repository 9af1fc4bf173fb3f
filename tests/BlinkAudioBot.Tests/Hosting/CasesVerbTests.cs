using System.Diagnostics;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

public sealed class CasesVerbTests
{
    [Fact]
    public async Task A_case_left_by_a_person_is_listed_and_shown_with_its_transcript()
    {
        // Given
        var token = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        await using var server = await ServerProcess.StartAsync(data.FullName, ServerProcess.FreePort(), token);
        using var visitor = new Visitor(server.Address);
        await visitor.StartAsync(token);
        foreach (var (text, number) in new[] { ("they can't hear me on my mini", "1"), ("talk to a person", "2"), ("yes", "3") })
        {
            using var posted = await visitor.PostAsync(text, number, token);
            posted.EnsureSuccessStatusCode();
        }

        // When
        var (_, list) = await RunAsync(data, token);
        var reference = list.Split(' ')[0];
        var (found, shown) = await RunAsync(data, token, reference);

        // Then
        Assert.Contains("problem.not_heard, mini", list, StringComparison.Ordinal);
        Assert.Equal(0, found);
        Assert.Contains("customer> they can't hear me on my mini", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_that_does_not_exist_is_named()
    {
        var token = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        await using var server = await ServerProcess.StartAsync(data.FullName, ServerProcess.FreePort(), token);

        var (exitCode, words) = await RunAsync(data, token, "NOSUCH");

        Assert.Equal(1, exitCode);
        Assert.Contains("There is no case \"NOSUCH\"", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_no_server_has_used_is_named()
    {
        using var data = new DataFolder();

        var (exitCode, words) = await RunAsync(data, TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        Assert.Contains(data.FullName, words, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Words)> RunAsync(DataFolder data, CancellationToken cancellationToken, params string[] words)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        string[] arguments = ["cases", .. words, $"--BlinkAudioBot:DataFolder={data.FullName}"];
        var start = new ProcessStartInfo(Repository.PathOf("artifacts", "bin", "BlinkAudioBot", configuration, "BlinkAudioBot"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The verb did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
