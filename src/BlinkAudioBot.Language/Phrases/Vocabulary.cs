namespace BlinkAudioBot.Language.Phrases;

/// <summary>
/// Numbers the words that phrases use, and cuts text into them: lower case, apostrophes dropped ("can't" is "cant"), letters
/// apart from digits ("xt2" is "xt 2").
/// </summary>
internal sealed class Vocabulary
{
    private const int MaxTextLength = 2000;
    private const int MaxWordLength = 24;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>The number of a word, given to it now when it is new. Only while phrases are loaded.</summary>
    public int Number(string word)
    {
        if (!_words.TryGetValue(word, out var number))
        {
            number = _words.Count + 1;
            _words.Add(word, number);
        }

        return number;
    }

    /// <summary>Lets another spelling stand for a word. Only while phrases are loaded.</summary>
    public void AddSpelling(string spelling, string word) => _words.Add(spelling, Number(word));

    public Token[] Tokenize(string text)
    {
        var tokens = new List<Token>();
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[MaxWordLength];
        var end = Math.Min(text.Length, MaxTextLength);
        var startsClause = false;
        for (var at = 0; at < end;)
        {
            var start = at;
            var length = ReadWord(text.AsSpan(0, end), ref at, word);
            if (length > 0)
            {
                tokens.Add(new Token(lookup.TryGetValue(word[..length], out var number) ? number : 0, start, at, startsClause));
                startsClause = false;
            }
            else
            {
                startsClause |= text[start] is ',' or '.' or ';' or ':' or '!' or '?' or '\n';
                at = start + 1;
            }
        }

        return [.. tokens];
    }

    private static int ReadWord(ReadOnlySpan<char> text, ref int at, Span<char> word)
    {
        var length = 0;
        var digits = at < text.Length && char.IsDigit(text[at]);
        while (at < text.Length)
        {
            var letter = text[at];
            var joins = length > 0 && !digits && IsApostrophe(letter) && at + 1 < text.Length && char.IsLetter(text[at + 1]);
            if (!joins && (digits ? !char.IsDigit(letter) : !char.IsLetter(letter)))
            {
                break;
            }

            if (!joins && length < word.Length)
            {
                word[length++] = char.ToLowerInvariant(letter);
            }

            at++;
        }

        return length;
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4';
}
