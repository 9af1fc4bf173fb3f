using System.Buffers;
using System.Globalization;
using System.Text;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>What a person typed, made fit to be read and kept.</summary>
internal static class MessageText
{
    /// <summary>How many characters are read: the first three quarters, and the last quarter, where people say what they want.</summary>
    public const int MaxLength = 4000;

    private const int HeadLength = MaxLength * 3 / 4;
    private const int TailLength = MaxLength - HeadLength - 1;

    /// <summary>The text without what no person types: control and invisible characters, halves of surrogate pairs.</summary>
    public static string Clean(string text)
    {
        var clean = IsClean(text) ? text : Rebuilt(text);
        return clean.Trim();
    }

    /// <summary>The parts of a very long text that are read.</summary>
    public static string Clip(string text) =>
        text.Length <= MaxLength ? text : $"{Shorten(text, HeadLength)}\n{Clean(text[^TailLength..])}";

    /// <summary>The beginning of a text, without half of a surrogate pair at its end.</summary>
    public static string Shorten(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>Whether a text is a piece of a program or of data, whose words mean nothing.</summary>
    public static bool IsCode(string text) => text is ['{', .., '}'] or ['[', .., ']'] or ['<', .., '>'];

    private static bool IsClean(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) || letter >= '\u00AD')
            {
                return false;
            }
        }

        return true;
    }

    private static string Rebuilt(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            rest = rest[length..];
            if (isWhole && Kept(rune) is { } kept)
            {
                clean.Append(kept.ToString());
            }
        }

        return clean.ToString();
    }

    // A joiner holds emoji together; other invisible characters only hide.
    private static Rune? Kept(Rune rune) =>
        rune.Value is '\n' or 0x200D ? rune
        : rune.Value is '\t' or '\r' ? new Rune(' ')
        : IsInvisible(Rune.GetUnicodeCategory(rune)) ? null
        : rune;

    private static bool IsInvisible(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
