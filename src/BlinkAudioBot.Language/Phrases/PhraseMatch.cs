namespace BlinkAudioBot.Language.Phrases;

/// <summary>Where a phrase stands in an utterance.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Start">The first word.</param>
/// <param name="End">The place after the last word.</param>
/// <param name="Weight">How many words it explains; one more when it explains all that is said.</param>
internal sealed record PhraseMatch(Phrase Phrase, int Start, int End, int Weight)
{
    public PhraseGroup Group => Phrase.Group;

    public int Length => End - Start;

    public bool Overlaps(PhraseMatch other) => Start < other.End && other.Start < End;
}
