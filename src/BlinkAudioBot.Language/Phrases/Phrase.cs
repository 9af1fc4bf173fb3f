namespace BlinkAudioBot.Language.Phrases;

/// <summary>A pattern of words that stands for a label.</summary>
internal sealed class Phrase(PhraseGroup group, PhraseElement[] elements, bool isWhole, PhraseWords words)
{
    /// <summary>The words with which a match can begin.</summary>
    public IEnumerable<int> Starters()
    {
        foreach (var element in elements)
        {
            foreach (var word in element.Words ?? [])
            {
                yield return word;
            }

            if (!element.IsOptional)
            {
                yield break;
            }
        }
    }

    /// <summary>Matches at a place in an utterance.</summary>
    /// <returns>The label for which it stands, or null when it does not match.</returns>
    public string? MatchAt(ReadOnlySpan<Token> tokens, int start)
    {
        if (isWhole && !OnlyFillers(tokens[..start]))
        {
            return null;
        }

        var end = start;
        return Match(tokens, 0, ref end) && !IsDoubted(tokens, start, end) ? group.Label : null;
    }

    private bool Match(ReadOnlySpan<Token> tokens, int index, ref int at)
    {
        if (index == elements.Length)
        {
            return !isWhole || OnlyFillers(tokens[at..]);
        }

        var element = elements[index];
        return element.IsGap
            ? MatchAfterGap(tokens, index, ref at)
            : MatchWord(tokens, index, element, ref at);
    }

    private bool MatchWord(ReadOnlySpan<Token> tokens, int index, PhraseElement element, ref int at)
    {
        if (at < tokens.Length && element.Fits(tokens[at].Word))
        {
            var next = at + 1;
            if (Match(tokens, index + 1, ref next))
            {
                at = next;
                return true;
            }
        }

        if (element.IsOptional && Match(tokens, index + 1, ref at))
        {
            return true;
        }

        if (!isWhole || at >= tokens.Length || !words.IsFiller(tokens[at]))
        {
            return false;
        }

        var skipped = at + 1;
        if (!Match(tokens, index, ref skipped))
        {
            return false;
        }

        at = skipped;
        return true;
    }

    private bool MatchAfterGap(ReadOnlySpan<Token> tokens, int index, ref int at)
    {
        for (var skip = 0; skip <= PhraseElement.MaxGap && at + skip <= tokens.Length; skip++)
        {
            var next = at + skip;
            if (Match(tokens, index + 1, ref next))
            {
                at = next;
                return true;
            }
        }

        return false;
    }

    private bool IsDoubted(ReadOnlySpan<Token> tokens, int start, int end)
    {
        for (var at = DoubtStart(tokens, start); at < end; at++)
        {
            if (Array.IndexOf(group.NotAfter, tokens[at].Word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // "I don't know, get me a human": a doubt does not reach beyond its clause.
    private int DoubtStart(ReadOnlySpan<Token> tokens, int start)
    {
        var at = start;
        while (at > 0 && start - at < PhraseElement.MaxGap && !tokens[at].StartsClause && !words.JoinsClauses(tokens[at - 1]))
        {
            at--;
        }

        return at;
    }

    private bool OnlyFillers(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (!words.IsFiller(token))
            {
                return false;
            }
        }

        return true;
    }
}
