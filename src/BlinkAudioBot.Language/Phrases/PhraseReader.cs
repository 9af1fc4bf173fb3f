using System.Reflection;

namespace BlinkAudioBot.Language.Phrases;

/// <summary>Reads the phrase files of one language; the README of this room describes their grammar.</summary>
internal sealed class PhraseReader(string language, Vocabulary vocabulary)
{
    private readonly Dictionary<string, int[]> _lists = new(StringComparer.Ordinal);

    /// <summary>Reads the word lists, which the other files use.</summary>
    public void ReadWords()
    {
        foreach (var line in Lines("words"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var words = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            _lists[line[..colon]] = [.. words.Select(vocabulary.Number)];
        }
    }

    /// <summary>Reads other spellings of words.</summary>
    public void ReadSpellings()
    {
        foreach (var pair in Lines("spellings").Select(line => line.Split(' ')))
        {
            vocabulary.AddSpelling(pair[0], pair[1]);
        }
    }

    /// <summary>A word list.</summary>
    public int[] List(string name) =>
        _lists.TryGetValue(name, out var words)
            ? words
            : throw new InvalidDataException($"{language}/words.txt has no list '{name}'; add it or correct '@{name}'.");

    public PhraseBook Read(string file)
    {
        var book = new PhraseBook();
        var words = new PhraseWords(List("fillers"), List("joiners"));
        PhraseGroup? group = null;
        foreach (var line in Lines(file))
        {
            if (line[0] == '[')
            {
                group = Heading(line);
                continue;
            }

            book.Add(group is null
                ? throw new InvalidDataException($"{language}/{file}.txt: '{line}' stands before any [heading].")
                : Pattern(line, group, words));
        }

        return book;
    }

    private PhraseGroup Heading(string line)
    {
        var close = line.IndexOf(']', StringComparison.Ordinal);
        var guard = line[(close + 1)..].Split('@', 2);
        return new PhraseGroup(line[1..close], guard.Length > 1 ? List(guard[1].Trim()) : []);
    }

    private Phrase Pattern(string line, PhraseGroup group, PhraseWords words)
    {
        var isWhole = line.StartsWith("= ", StringComparison.Ordinal);
        var elements = (isWhole ? line[2..] : line).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Element);
        return new Phrase(group, [.. elements], isWhole, words);
    }

    private PhraseElement Element(string text)
    {
        if (text == "..")
        {
            return new PhraseElement(null, IsOptional: false);
        }

        var isOptional = text.EndsWith('?');
        var words = text.TrimEnd('?').Split('|')
            .SelectMany(word => word[0] == '@' ? List(word[1..]) : [vocabulary.Number(word)]);
        return new PhraseElement([.. words.Distinct()], isOptional);
    }

    private IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{language}/{file}")
            ?? throw new InvalidDataException(
                $"There are no phrases for language '{language}'; add Phrases/{language}/{file}.txt.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
