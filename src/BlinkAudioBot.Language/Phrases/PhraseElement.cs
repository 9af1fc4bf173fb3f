namespace BlinkAudioBot.Language.Phrases;

/// <summary>A place in a phrase: one of several words, or a gap.</summary>
/// <param name="Words">The words that fit; null for a gap of up to <see cref="MaxGap"/> words of any kind.</param>
/// <param name="IsOptional">Whether the place may stay empty.</param>
internal sealed record PhraseElement(int[]? Words, bool IsOptional)
{
    public const int MaxGap = 4;

    public bool IsGap => Words is null;

    public bool Fits(int word) => Array.IndexOf(Words ?? [], word) >= 0;
}
