using System.Globalization;
using System.Text;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Reads messages that are nothing but emoji.</summary>
internal static class Emoji
{
    /// <summary>
    /// The emoji, without its colour of skin and however often it is repeated; several, if there are several kinds; null when there
    /// is anything else.
    /// </summary>
    public static string? Read(string text)
    {
        if (text.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        var kinds = new List<string>();
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (string.IsNullOrWhiteSpace(element))
            {
                continue;
            }

            if (!IsEmoji(element))
            {
                return null;
            }

            var plain = Plain(element);
            if (!kinds.Contains(plain, StringComparer.Ordinal))
            {
                kinds.Add(plain);
            }
        }

        return kinds.Count == 0 ? null : string.Concat(kinds);
    }

    private static bool IsEmoji(string element) =>
        Rune.GetUnicodeCategory(Rune.GetRuneAt(element, 0)) == UnicodeCategory.OtherSymbol;

    private static string Plain(string element) => string.Concat(element.EnumerateRunes().Where(rune => !IsSkin(rune)));

    private static bool IsSkin(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF;
}
