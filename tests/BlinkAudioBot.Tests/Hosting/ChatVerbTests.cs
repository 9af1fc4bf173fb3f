using System.Diagnostics;
using System.Text;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

public sealed class ChatVerbTests
{
    private const int LongestMs = 180_000;

    [Fact(Timeout = LongestMs)]
    public async Task Lines_from_a_pipe_are_answered_until_they_end()
    {
        var (exitCode, output, errors) = await ChatAsync(["they can't hear me on my mini 2", "2", "android", "1"]);

        Assert.Equal(0, exitCode);
        Assert.Empty(errors);
        Assert.StartsWith("\nHello.", output, StringComparison.Ordinal);
        Assert.Contains("> they can't hear me on my mini 2\n\nIs it one camera or all of them?\n  1. One of several\n", output, StringComparison.Ordinal);
        Assert.Contains("\nStep 1 of 6: ", output, StringComparison.Ordinal);
        Assert.Contains("\n  6. Talk to a person\n> 1\n\nGood to hear that it works.", output, StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task An_empty_pipe_is_only_welcomed()
    {
        var (exitCode, output, _) = await ChatAsync([]);

        Assert.Equal(0, exitCode);
        Assert.Contains("7. I am not sure", output, StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task Control_characters_from_a_pipe_do_not_steer_the_terminal()
    {
        var (_, output, _) = await ChatAsync(["they can't\u001b[2J hear me"]);

        Assert.DoesNotContain('\u001b', output);
        Assert.Contains("Which camera is it?", output, StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task A_case_is_kept_in_the_data_folder_that_is_given()
    {
        using var data = new DataFolder();

        var (exitCode, output, _) = await ChatAsync(["talk to a person", "yes"], "--data-folder", data.FullName);

        Assert.Equal(0, exitCode);
        Assert.Contains("Your reference: ", output, StringComparison.Ordinal);
        Assert.True(File.Exists(data.PathOf("conversations.db")));
    }

    [Theory(Timeout = LongestMs)]
    [InlineData("\"--data-folder\" has no value", "--data-folder")]
    [InlineData("There is no option \"--loud\"", "--loud")]
    [InlineData("\"more\" is one word too many", "--data-folder=x", "more")]
    public async Task Words_that_make_no_sense_are_named_with_the_usage(string named, params string[] arguments)
    {
        var (exitCode, output, errors) = await ChatAsync([], arguments);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.Contains("Usage: BlinkAudioBot chat", errors, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> ChatAsync(string[] lines, params string[] arguments)
    {
        var token = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(ServerProcess.Executable, ["chat", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The verb did not start.");
        var output = process.StandardOutput.ReadToEndAsync(token);
        var errors = process.StandardError.ReadToEndAsync(token);
        try
        {
            await process.StandardInput.WriteAsync(string.Concat(lines.Select(line => line + "\n")).AsMemory(), token);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It refused its words before it read any line.
        }

        await process.WaitForExitAsync(token);
        return (process.ExitCode, await output, await errors);
    }
}
