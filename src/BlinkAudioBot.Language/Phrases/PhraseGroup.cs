namespace BlinkAudioBot.Language.Phrases;

/// <summary>The phrases under one heading of a phrase file.</summary>
/// <param name="Label">The heading: an intent or a remark.</param>
/// <param name="NotAfter">Words shortly before or within a match that make it void.</param>
/// <param name="Rank">The place of the heading in its file, from 0.</param>
internal sealed record PhraseGroup(string Label, int[] NotAfter, int Rank);
