namespace BlinkAudioBot.Dialogs.Tests.Completeness;

/// <summary>An instruction of the article or a correction of it, and where the bot shows it; see <c>article.yaml</c>.</summary>
public sealed record ArticleRow
{
    public string? Told { get; init; }

    public string? Fact { get; init; }

    public string? Step { get; init; }

    public string? Asks { get; init; }

    public string Known { get; init; } = string.Empty;

    public string? Level { get; init; }

    public IList<string> Says { get; init; } = [];

    public string Name => $"{Step ?? Asks}: {Told ?? Fact}";

    public bool IsIn(string line) => Says.All(words => line.Contains(words, StringComparison.Ordinal));
}
