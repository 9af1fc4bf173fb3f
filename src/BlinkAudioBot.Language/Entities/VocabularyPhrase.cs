namespace BlinkAudioBot.Language.Entities;

/// <summary>A phrase of a vocabulary, without alternatives.</summary>
/// <param name="Value">The heading under which it stands.</param>
/// <param name="Text">Its words.</param>
/// <param name="IsWhole">Whether it must be all that is said, fillers aside.</param>
internal sealed record VocabularyPhrase(string Value, string Text, bool IsWhole);
