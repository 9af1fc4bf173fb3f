namespace BlinkAudioBot.Language.Entities;

/// <summary>Another way to write a word.</summary>
/// <param name="Head">The word.</param>
/// <param name="Text">The other way, of one word or several.</param>
/// <param name="IsForgiving">Whether small typing errors are forgiven.</param>
internal sealed record VocabularyWay(string Head, string Text, bool IsForgiving);
