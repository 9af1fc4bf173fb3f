using System.Reflection;

namespace BlinkAudioBot.Language.Phrases;

/// <summary>Tells whether a text is in a language that is not spoken here: by its letters, or by its small words.</summary>
internal sealed class OtherLanguages
{
    private const double Most = 0.5;
    private const int FewestWords = 2;
    private const string SharedHeading = "shared:";
    private const string EnoughHeading = "enough:";

    // The end of the block Latin Extended-B.
    private const char LastLatin = '\u024F';

    private static readonly char[] Gaps = [' ', '\n', '\r', '\t', ',', '.', '!', '?', '¿', '¡', ';', ':', '(', ')', '"'];

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _shared = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _enough = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the small words that the speakers of a language do not use.</summary>
    /// <exception cref="InvalidDataException">The language has no list of them.</exception>
    public static OtherLanguages Load(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{language}/other-languages")
            ?? throw new InvalidDataException(
                $"There are no words of other languages for '{language}'; add Phrases/{language}/other-languages.txt.");
        using var reader = new StreamReader(stream);
        var others = new OtherLanguages();
        while (reader.ReadLine() is { } line)
        {
            others.Add(line);
        }

        return others;
    }

    /// <summary>Whether the text is in another language.</summary>
    public bool Has(string text) => IsOtherScript(text) || IsOtherWords(text);

    private static bool IsOtherScript(string text)
    {
        var (all, other) = (0, 0);
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                all++;
                other += letter > LastLatin ? 1 : 0;
            }
        }

        return other > all * Most;
    }

    // One word may be a name, or a courtesy of somebody who goes on in English.
    private bool IsOtherWords(string text)
    {
        var words = text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(words, _enough.Contains))
        {
            return true;
        }

        var counted = words.Count(word => !_shared.Contains(word));
        var found = words.Count(word => _words.Contains(word) && !_shared.Contains(word));
        return words.Length >= FewestWords && found > 0 && (found >= FewestWords || counted == 1) && found >= counted * Most;
    }

    private void Add(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [SharedHeading, .. var shared])
        {
            _shared.UnionWith(shared);
        }
        else if (words is [EnoughHeading, .. var enough])
        {
            _enough.UnionWith(enough);
        }
        else if (!line.StartsWith('#'))
        {
            _words.UnionWith(words);
        }
    }
}
