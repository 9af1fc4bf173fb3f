using System.Collections.Concurrent;
using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Completeness;

/// <summary>The guide says everything that the article says, as the facts correct it, where people really see it.</summary>
public sealed class ArticleTests
{
    // Counted sentence by sentence. A row that goes missing is an instruction that nobody checks any more.
    private const int InstructionsOfTheArticle = 73;
    private const int CorrectionsByTheFacts = 101;

    private static readonly IReadOnlyList<ArticleRow> Rows = YamlTable.Read<ArticleRow>("article.yaml");

    private static readonly ConcurrentDictionary<string, Task<IReadOnlyList<Screen>>> Walks = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Rows.Select(row => row.Name)];

    [Fact]
    public void No_row_is_missing()
    {
        Assert.Equal(InstructionsOfTheArticle, Rows.Count(row => row.Told is not null));
        Assert.Equal(CorrectionsByTheFacts, Rows.Count(row => row.Fact is not null));
        Assert.All(Rows, row => Assert.NotEmpty(row.Says));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_bot_shows_it(string name)
    {
        var row = Rows.Single(row => row.Name == name);
        var lines = row.Asks is { } question ? await AnswerAsync(question) : await LinesAsync(row);

        Assert.True(lines.Any(row.IsIn), $"No line says {string.Join(" … ", row.Says)}:\n{string.Join('\n', lines)}");
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(ArticleRow row)
    {
        var screens = await Walks.GetOrAdd(row.Known, GuideWalk.ScreensAsync);
        return [.. screens.Where(screen => screen.Step == row.Step).SelectMany(screen => screen.At(row.Level ?? string.Empty))];
    }

    private static async Task<IReadOnlyList<string>> AnswerAsync(string label)
    {
        var conversation = await new Talk(LabelRecognizer.Runner).Joins().Says(label).PlayAsync();
        return [conversation.Sent[^2].Text ?? string.Empty];
    }
}
