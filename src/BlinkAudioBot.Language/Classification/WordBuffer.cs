namespace BlinkAudioBot.Language.Classification;

/// <summary>
/// The words of a text as the classifier sees them, one space around each: lower case, apostrophes dropped ("can't" is
/// "cant"), a letter that is held ("sooooo") at most twice. A question mark and a picture are words too.
/// </summary>
internal sealed class WordBuffer
{
    /// <summary>How much of a text is read, in UTF-16 code units.</summary>
    public const int MaxLength = 2000;

    private readonly char[] _letters = new char[(2 * MaxLength) + 2];
    private readonly int[] _starts = new int[MaxLength + 1];
    private int _end;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>All words, one space between and around them.</summary>
    public ReadOnlySpan<char> Text => _letters.AsSpan(0, _end);

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int word] => _letters.AsSpan(_starts[word], _starts[word + 1] - _starts[word] - 1);

    /// <summary>A word with the spaces around it.</summary>
    public ReadOnlySpan<char> Padded(int word) => _letters.AsSpan(_starts[word] - 1, _starts[word + 1] - _starts[word] + 1);

    /// <summary>Takes the place of the last text with the words of this one.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxLength)];
        Count = 0;
        _letters[0] = ' ';
        _starts[0] = _end = 1;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsLetterOrDigit(letter))
            {
                Append(char.ToLowerInvariant(letter));
            }
            else if (letter == '?' || IsPicture(letter))
            {
                EndWord();
                Append(letter);
                EndWord();
            }
            else if (!JoinsLetters(text, at))
            {
                EndWord();
            }
        }

        EndWord();
    }

    private void Append(char letter)
    {
        var isHeld = _end - _starts[Count] >= 2 && _letters[_end - 1] == letter && _letters[_end - 2] == letter;
        if (!isHeld || char.IsAsciiDigit(letter))
        {
            _letters[_end++] = letter;
        }
    }

    private void EndWord()
    {
        if (_end > _starts[Count])
        {
            _letters[_end++] = ' ';
            _starts[++Count] = _end;
        }
    }

    private static bool JoinsLetters(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4' or '\u02BC'
        && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    // The second half of a surrogate pair tells pictures apart well enough; the first is the same for most.
    private static bool IsPicture(char letter) =>
        char.IsLowSurrogate(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.OtherSymbol;
}
