namespace BlinkAudioBot.Cards.Rendering;

/// <summary>A question with its answers, one below the other.</summary>
public sealed record ChoiceCard
{
    /// <summary>The language of the words, for example <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The answer's visit; see the guide's contract.</summary>
    public required int Visit { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>A sentence that helps to answer; null when none is needed.</summary>
    public string? Hint { get; init; }

    /// <summary>The answers, any number.</summary>
    public required IReadOnlyList<CardAnswer> Answers { get; init; }
}
