using Microsoft.Recognizers.Text.Matcher;

namespace BlinkAudioBot.Language.Entities;

/// <summary>A sentence cut into words, with a break before the first and after the last.</summary>
internal sealed class Utterance
{
    private readonly Token[] _words;

    public Utterance(string text, List<Token> words)
    {
        Text = text;
        _words = [new Token(0, 0, Lexicon.Break), .. words, new Token(text.Length, 0, Lexicon.Break)];
        Heads = Array.ConvertAll(_words, word => word.Text);
    }

    public string Text { get; }

    /// <summary>The words as the lexicon knows them.</summary>
    public string[] Heads { get; }

    /// <summary>The place in the text of the words from one place up to another, from a letter or digit to a letter or digit.</summary>
    public (int Start, int End) Span(int first, int after)
    {
        var (start, end) = (_words[first].Start, _words[after - 1].End);
        while (start < end && !char.IsLetterOrDigit(Text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(Text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}
