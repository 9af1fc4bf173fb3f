namespace BlinkAudioBot.Language.Phrases;

/// <summary>The phrases under one heading of a phrase file.</summary>
/// <param name="Label">The heading: a remark.</param>
/// <param name="NotAfter">Words shortly before or within a match that make it void.</param>
internal sealed record PhraseGroup(string Label, int[] NotAfter);
