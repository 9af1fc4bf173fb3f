using System.Diagnostics;
using System.Text.Json;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

public sealed class LanguageVerbTests
{
    private const int LongestMs = 120_000;

    private static readonly string[] Colours = ["red", "green", "blue"];

    [Fact(Timeout = LongestMs)]
    public async Task Each_message_of_a_file_is_one_line_of_JSON()
    {
        var token = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        await File.WriteAllTextAsync(data.PathOf("messages.txt"), "they can't hear me on my Mini 2\n\nTschüß 👍", token);

        var (exitCode, output, errors) = await RunAsync(string.Empty, token, "understand", data.PathOf("messages.txt"));

        var lines = output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal((0, string.Empty), (exitCode, errors));
        Assert.Equal(
            "they can't hear me on my Mini 2||Tschüß 👍",
            string.Join('|', lines.Select(line => line.GetProperty("text").GetString())));
        Assert.All(lines, line => Assert.Equal(
            "text intent score entities runnerUp nearest",
            string.Join(' ', line.EnumerateObject().Select(property => property.Name))));
        Assert.Equal("problem.not_heard", lines[0].GetProperty("intent").GetString());
        Assert.Equal(
            """[{"name":"device","value":"mini-2","start":25,"length":6}]""", lines[0].GetProperty("entities").GetRawText());
        Assert.Equal("none", lines[1].GetProperty("intent").GetString());
    }

    [Fact(Timeout = LongestMs)]
    public async Task A_dash_reads_what_is_typed()
    {
        var (exitCode, output, _) = await RunAsync("human", TestContext.Current.CancellationToken, "understand", "-");

        Assert.Equal(0, exitCode);
        Assert.Contains("\"intent\":\"human\"", output, StringComparison.Ordinal);
    }

    [Theory(Timeout = LongestMs)]
    [InlineData("\"no-such-file\" cannot be read", "understand", "no-such-file")]
    [InlineData("There is no file.", "understand", "")]
    [InlineData("There is no file.", "understand")]
    [InlineData("\"b\" is one word too many.", "understand", "a", "b")]
    [InlineData("There is no option \"--trian\".", "evaluate", "--trian", "a")]
    [InlineData("\"--train\" has no file.", "evaluate", "--train")]
    [InlineData("\"--validation FILE\" is missing.", "evaluate", "--train", "a")]
    [InlineData("no-such-file", "evaluate", "--train", "no-such-file", "--validation", "b", "--test", "c")]
    public async Task A_bad_call_is_told_on_the_error_output_alone(string told, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunAsync(string.Empty, TestContext.Current.CancellationToken, arguments);

        Assert.Equal((2, string.Empty), (exitCode, output));
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task What_is_no_text_is_told()
    {
        var token = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        await File.WriteAllBytesAsync(data.PathOf("picture"), [0x89, 0x50, 0x4E, 0x47, 0xFF, 0xD8, 0x0A], token);

        var (exitCode, output, errors) = await RunAsync(string.Empty, token, "understand", data.PathOf("picture"));
        var folder = await RunAsync(string.Empty, token, "understand", data.FullName);

        Assert.Equal((2, string.Empty), (exitCode, output));
        Assert.Contains("is no text in UTF-8", errors, StringComparison.Ordinal);
        Assert.Equal((2, string.Empty), (folder.ExitCode, folder.Output));
        Assert.Contains("is a folder", folder.Errors, StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task Any_labelled_set_is_evaluated()
    {
        var token = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        string[] lines = [.. Colours.SelectMany(label => Enumerable.Range(0, 20).Select(number => $"{label}\tthe {label} one {number}"))];
        await File.WriteAllLinesAsync(data.PathOf("in.tsv"), lines, token);
        await File.WriteAllLinesAsync(data.PathOf("out.tsv"), ["oos\twhat is the weather", "oos\thow far is the moon"], token);
        var (inScope, outOfScope) = (data.PathOf("in.tsv"), data.PathOf("out.tsv"));

        var (exitCode, output, errors) = await RunAsync(
            string.Empty, token, "evaluate", "--train", inScope, $"--oos-train={outOfScope}", "--validation", inScope, "--test", inScope, "--oos-test", outOfScope);

        Assert.Equal((0, string.Empty), (exitCode, errors));
        Assert.Contains("out-of-scope recall", output, StringComparison.Ordinal);
        Assert.Matches(@"texts +62\n", output);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string typed, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo(ServerProcess.Executable, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The verb did not start.");
        await process.StandardInput.WriteAsync(typed.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
