namespace BlinkAudioBot.Language;

/// <summary>What a recogniser made of a sentence.</summary>
/// <param name="Intent">One of <see cref="Intents"/>.</param>
/// <param name="Score">How sure it is, from 0 to 1.</param>
/// <param name="Entities">What the sentence names, in the order of the text.</param>
/// <param name="Remarks">Facts volunteered for which the labels have no name; see <see cref="Language.Remarks"/>.</param>
public sealed record Recognition(
    string Intent, double Score, IReadOnlyList<RecognizedEntity> Entities, IReadOnlyList<string> Remarks)
{
    /// <summary>Nothing understood.</summary>
    public static Recognition None { get; } = new(Intents.None, 0, [], []);
}
