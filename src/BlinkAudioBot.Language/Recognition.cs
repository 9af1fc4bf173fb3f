namespace BlinkAudioBot.Language;

/// <summary>What a recogniser made of a message.</summary>
/// <param name="Intent">One of <see cref="Intents"/>; <c>none</c> when it is refused.</param>
/// <param name="Score">How sure it is, from 0 to 1.</param>
/// <param name="Entities">What the message names, in the order of the text.</param>
/// <param name="Remarks">Facts volunteered for which the labels have no name; see <see cref="Language.Remarks"/>.</param>
public sealed record Recognition(
    string Intent, double Score, IReadOnlyList<RecognizedEntity> Entities, IReadOnlyList<string> Remarks)
{
    /// <summary>Nothing understood.</summary>
    public static Recognition None { get; } = new(Intents.None, 0, [], []);

    /// <summary>What may be done with the intent.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The likeliest intents other than <c>none</c>, best first, at most three: what to ask about when unsure.</summary>
    public IReadOnlyList<ScoredIntent> Likely { get; init; } = [];

    /// <summary>The likeliest intent besides <see cref="Intent"/>; null when there is no other.</summary>
    public ScoredIntent? RunnerUp { get; init; }

    /// <summary>The line of the corpus that is most alike; null when none shares a word.</summary>
    public string? Nearest { get; init; }
}
