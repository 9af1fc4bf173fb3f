namespace BlinkAudioBot.Cards.Rendering;

/// <summary>How a conversation ends: resolved, left for a person, or stopped.</summary>
public sealed record ClosingCard
{
    /// <summary>The language of the words, for example <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The answer's visit; see the guide's contract.</summary>
    public required int Visit { get; init; }

    /// <summary>The outcome in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What happens next, a sentence or two a line.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>The case's reference; null when there is no case.</summary>
    public CardReference? Reference { get; init; }

    /// <summary>How the help can be rated; null when that is not asked.</summary>
    public CardRating? Rating { get; init; }

    /// <summary>What can still be chosen, for example starting over; at most six, may be empty.</summary>
    public IReadOnlyList<CardAnswer> Answers { get; init; } = [];
}
