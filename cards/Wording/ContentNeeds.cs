namespace BlinkAudioBot.Cards.Wording;

/// <summary>What the program asks of the texts of each language; they must hold all of it and nothing else.</summary>
public sealed record ContentNeeds
{
    /// <summary>The language that must be there, for example <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The steps of the guide.</summary>
    public required IReadOnlyList<StepNeed> Steps { get; init; }

    /// <summary>The sentences.</summary>
    public required IReadOnlyList<SentenceNeed> Sentences { get; init; }

    /// <summary>The keys of the answers that are offered together, for example <c>answers.step.back</c>; their words must differ.</summary>
    public IReadOnlyList<IReadOnlyList<string>> AnswerSets { get; init; } = [];

    /// <summary>Groups of sentences, by the first piece of their keys, that others ask for; they are not compared.</summary>
    public IReadOnlyList<string> GroupsOfOthers { get; init; } = [];
}
