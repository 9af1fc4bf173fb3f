using System.Text;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>Makes sentences comparable: lower case, without apostrophes, one blank between words.</summary>
internal static class SpokenText
{
    private const int MaxLength = 80;

    public static string Normalize(string text)
    {
        if (text.Length > MaxLength)
        {
            return string.Empty;
        }

        var words = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                words.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '\u2019' or '\u2018') && words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }
}
