namespace BlinkAudioBot.Language.Phrases;

/// <summary>The words that every phrase treats alike.</summary>
/// <param name="fillers">Words that say nothing.</param>
/// <param name="joiners">Words that begin another clause.</param>
internal sealed class PhraseWords(int[] fillers, int[] joiners)
{
    public bool IsFiller(Token token) => Array.IndexOf(fillers, token.Word) >= 0;

    public bool JoinsClauses(Token token) => Array.IndexOf(joiners, token.Word) >= 0;
}
