using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

public sealed class CasesVerbTests
{
    private const int LongestMs = 120_000;

    [Fact(Timeout = LongestMs)]
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
        Assert.Contains("waiting, problem.not_heard, mini", list, StringComparison.Ordinal);
        Assert.Equal(0, found);
        Assert.Contains("customer> they can't hear me on my mini", shown, StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task Ratings_are_counted_and_their_sentences_shown()
    {
        var token = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        await using var server = await ServerProcess.StartAsync(data.FullName, ServerProcess.FreePort(), token);
        using var visitor = new Visitor(server.Address);
        await visitor.StartAsync(token);
        foreach (var (text, number) in new[] { ("it works now", "1"), ("Good, it was quick", "2") })
        {
            using var posted = await visitor.PostAsync(text, number, token);
            posted.EnsureSuccessStatusCode();
        }

        var (_, list) = await RunAsync(data, token);

        Assert.Contains("Ratings: 1 good, 0 fair, 0 poor.", list, StringComparison.Ordinal);
        Assert.Contains("good, no step: it was quick", list, StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task A_reference_that_does_not_exist_is_named()
    {
        var token = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        await using var server = await ServerProcess.StartAsync(data.FullName, ServerProcess.FreePort(), token);

        var (exitCode, words) = await RunAsync(data, token, "NOSUCH");

        Assert.Equal(1, exitCode);
        Assert.Contains("There is no case \"NOSUCH\"", words, StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task A_folder_that_no_server_has_used_is_named()
    {
        using var data = new DataFolder();

        var (exitCode, words) = await RunAsync(data, TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        Assert.Contains(data.FullName, words, StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task The_data_folder_may_stand_apart_from_its_name()
    {
        using var data = new DataFolder();

        var (exitCode, words) = await VerbProcess.RunAsync(TestContext.Current.CancellationToken, "cases", "--BlinkAudioBot:DataFolder", data.FullName);

        Assert.Equal(1, exitCode);
        Assert.Contains(data.FullName, words, StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task A_database_that_cannot_be_read_is_named()
    {
        var token = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        await File.WriteAllTextAsync(data.PathOf("conversations.db"), new string('x', 5000), token);

        var (exitCode, words) = await RunAsync(data, token);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"The database \"{data.PathOf("conversations.db")}\" cannot be read", words, StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task A_misspelt_setting_is_refused()
    {
        var (exitCode, words) = await VerbProcess.RunAsync(TestContext.Current.CancellationToken, "cases", "--BlinkAudioBot:DataFoldr=x");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("There is no setting \"BlinkAudioBot:DataFoldr\"", words, StringComparison.Ordinal);
    }

    [Theory(Timeout = LongestMs)]
    [InlineData("\"case\"", "case")]
    [InlineData("\"TWO\"", "cases", "ONE", "TWO")]
    [InlineData("\"--BlinkAudioBot:DataFolder\"", "cases", "--BlinkAudioBot:DataFolder")]
    public async Task A_word_that_makes_no_sense_is_named_with_the_usage(string named, params string[] arguments)
    {
        var (exitCode, words) = await VerbProcess.RunAsync(TestContext.Current.CancellationToken, arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains(named, words, StringComparison.Ordinal);
        Assert.Contains("Usage: BlinkAudioBot cases", words, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Words)> RunAsync(DataFolder data, CancellationToken cancellationToken, params string[] words) =>
        VerbProcess.RunAsync(cancellationToken, ["cases", .. words, $"--BlinkAudioBot:DataFolder={data.FullName}"]);
}
