using System.Runtime.InteropServices;

namespace BlinkAudioBot.Language.Entities;

/// <summary>
/// Walks over the words of a text: lower case, apostrophes dropped ("wife's" is "wifes"), letters apart from digits ("xt2" is "xt 2").
/// Any other character is a word by itself.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct WordCutter(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>The longest word that is told apart from others.</summary>
    public const int MaxLength = 24;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _length = 0;

    public int Start { get; private set; } = 0;

    public int End { get; private set; } = 0;

    /// <summary>The word; empty when it is longer than <see cref="MaxLength"/>.</summary>
    public readonly ReadOnlySpan<char> Word => _length > MaxLength ? [] : _buffer[.._length];

    public bool MoveNext()
    {
        if (End == _text.Length)
        {
            return false;
        }

        Start = End;
        _length = 0;
        if (char.IsLetter(_text[Start]))
        {
            ReadLetters();
        }
        else if (char.IsAsciiDigit(_text[Start]))
        {
            ReadDigits();
        }
        else
        {
            Take();
        }

        return true;
    }

    private void ReadLetters()
    {
        while (End < _text.Length)
        {
            if (char.IsLetter(_text[End]))
            {
                Take();
            }
            else if (IsApostrophe(_text[End]) && End + 1 < _text.Length && char.IsLetter(_text[End + 1]))
            {
                End++;
            }
            else
            {
                return;
            }
        }
    }

    // "2.4" and "10:30" are numbers, not ends of sentences.
    private void ReadDigits()
    {
        while (End < _text.Length && (char.IsAsciiDigit(_text[End]) || IsWithinNumber()))
        {
            Take();
        }
    }

    private readonly bool IsWithinNumber() =>
        _text[End] is '.' or ':' && End + 1 < _text.Length && char.IsAsciiDigit(_text[End + 1]);

    private void Take()
    {
        if (_length < MaxLength)
        {
            _buffer[_length] = char.ToLowerInvariant(_text[End]);
        }

        _length++;
        End++;
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4';
}
