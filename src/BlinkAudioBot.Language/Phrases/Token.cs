using System.Runtime.InteropServices;

namespace BlinkAudioBot.Language.Phrases;

/// <summary>A word of an utterance.</summary>
/// <param name="Word">Its number in the vocabulary; 0 for a word that no phrase knows.</param>
/// <param name="Start">Where it starts in the text, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="StartsClause">Whether a comma, full stop or the like stands before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Word, int Start, int End, bool StartsClause);
