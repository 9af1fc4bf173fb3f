namespace BlinkAudioBot.Language;

/// <summary>Something that a sentence names.</summary>
/// <param name="Name">One of <see cref="EntityNames"/>.</param>
/// <param name="Value">The canonical value, for example <c>mini-2</c>.</param>
/// <param name="Start">Where it starts in the text as sent, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
public sealed record RecognizedEntity(string Name, string Value, int Start, int Length);
