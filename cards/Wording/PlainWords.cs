using System.Text.RegularExpressions;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>What holds for every text that a person reads on a card.</summary>
internal static partial class PlainWords
{
    public static void Check(YamlPlace place, int longest, int mostWordsInASentence)
    {
        var text = place.Text();
        if (text.Length > longest)
        {
            place.Report($"{text.Length} characters are too long; {longest} fit. Shorten it, or make two of it.");
        }

        if (SentenceEnd().Split(text).Select(sentence => sentence.Split(' ').Length).Max() is var words && words > mostWordsInASentence)
        {
            place.Report($"A sentence has {words} words; {mostWordsInASentence} are the most. Make two of it.");
        }

        if (Shout().IsMatch(text))
        {
            place.Report("There is an exclamation mark. Say it without; a full stop will do.");
        }

        if (Formatting().Match(text) is { Success: true } sign)
        {
            place.Report($"The sign {sign.Value} has a meaning of its own on a card. Use words instead.");
        }

        if (PhoneNumber().Match(text) is { Success: true } number)
        {
            place.Report($"\"{number.Value}\" looks like a telephone number. The bot has none to give; take it out.");
        }

        if (CurlyQuote().Match(text) is { Success: true } quote)
        {
            place.Report($"The quotation mark {quote.Value} is curly. Write it straight, \" or ', as everywhere.");
        }

        if (text.Count(letter => letter == '"') % 2 != 0)
        {
            place.Report("One of the quotation marks stands alone. Put them around the app's label, both.");
        }
    }

    [GeneratedRegex(@"(?<=[.?])\s", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[!\uFF01\u00A1]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shout();

    [GeneratedRegex(@"\d[\d\s().-]{5,}\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhoneNumber();

    // Two kinds of quotes side by side look like a mistake, and the app's labels could not be found by them.
    [GeneratedRegex("[\u2018-\u201F]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CurlyQuote();

    // What Markdown would swallow; braces are placeholders, which sentences check by themselves.
    [GeneratedRegex(@"[*_#<>\[\]`]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Formatting();
}
