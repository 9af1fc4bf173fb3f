using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Says what is odd about a message.</summary>
internal static class Oddities
{
    /// <summary>What is odd, the plainest first.</summary>
    /// <param name="recognition">What was made of the message.</param>
    /// <param name="text">The message, cleaned.</param>
    /// <param name="isEmoji">Whether it is nothing but emoji.</param>
    /// <param name="hasFile">Whether a file came with it.</param>
    public static Oddity Of(Recognition recognition, string text, bool isEmoji, bool hasFile) =>
        !isEmoji && !text.Any(char.IsLetterOrDigit) ? (hasFile ? Oddity.File : Empty(text))
        : isEmoji ? Oddity.Emoji
        : Says(recognition, Remarks.OtherLanguage) ? Oddity.Language
        : Says(recognition, Remarks.Danger) ? Oddity.Danger
        : IsOtherMaker(recognition) ? Oddity.OtherMaker
        : Troubles(recognition).Any() ? Oddity.Trouble
        : Says(recognition, Remarks.Abuse) ? Oddity.Abuse
        : text.Length > MessageText.MaxLength ? Oddity.TooLong
        : Oddity.None;

    /// <summary>The troubles that a message names besides sound.</summary>
    public static IEnumerable<string> Troubles(Recognition recognition) => recognition.Remarks.Where(IsTrouble);

    // "?" says something, if not much.
    private static Oddity Empty(string text) => text.Length == 0 ? Oddity.Empty : Oddity.None;

    private static bool IsOtherMaker(Recognition recognition) =>
        Says(recognition, Remarks.OtherMaker) && recognition.Entities.All(entity => entity.Name != EntityNames.Device);

    private static bool IsTrouble(string remark) => remark.StartsWith(Remarks.OtherTroublePrefix, StringComparison.Ordinal);

    private static bool Says(Recognition recognition, string remark) =>
        recognition.Remarks.Contains(remark, StringComparer.Ordinal);
}
