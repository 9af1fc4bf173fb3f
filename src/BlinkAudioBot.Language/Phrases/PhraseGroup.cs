namespace BlinkAudioBot.Language.Phrases;

/// <summary>The phrases under one heading of a phrase file.</summary>
/// <param name="Label">The heading's first word: an intent, an entity's name or a remark.</param>
/// <param name="Value">The heading's second word: an entity's value; empty for others.</param>
/// <param name="NotAfter">Words shortly before or within a match that make it void.</param>
/// <param name="Rank">The place of the heading in its file, from 0.</param>
internal sealed record PhraseGroup(string Label, string Value, int[] NotAfter, int Rank);
