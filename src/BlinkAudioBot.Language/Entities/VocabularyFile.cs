using System.Reflection;

namespace BlinkAudioBot.Language.Entities;

/// <summary>What a vocabulary file says, with alternatives written out; the README of this folder describes the grammar.</summary>
internal sealed class VocabularyFile
{
    private readonly Dictionary<string, string[]> _lists;
    private string? _heading;

    private VocabularyFile(string name, VocabularyFile? words)
    {
        Name = name;
        _lists = words is null ? new(StringComparer.Ordinal) : new(words._lists, StringComparer.Ordinal);
    }

    public string Name { get; }

    public List<VocabularyWay> Ways { get; } = [];

    public List<VocabularyPhrase> Phrases { get; } = [];

    /// <summary>Everything in the file that is made of words.</summary>
    public IEnumerable<string> Texts =>
        Ways.SelectMany(way => new[] { way.Head, way.Text })
            .Concat(Phrases.Select(phrase => phrase.Text))
            .Concat(_lists.Values.SelectMany(words => words));

    /// <summary>Reads a file of a language.</summary>
    /// <param name="language">The folder.</param>
    /// <param name="name">The file, without its extension.</param>
    /// <param name="words">The file whose lists this one uses too.</param>
    public static VocabularyFile Read(string language, string name, VocabularyFile? words = null)
    {
        var file = new VocabularyFile($"Entities/{language}/{name}.txt", words);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Entities/{language}/{name}")
            ?? throw new InvalidDataException($"There is no vocabulary '{file.Name}'; add it.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                file.Add(line);
            }
        }

        return file;
    }

    /// <summary>The words of a list that may be missing.</summary>
    public string[] ListOrNone(string name) => _lists.GetValueOrDefault(name, []);

    /// <summary>The words of a list.</summary>
    public string[] List(string name) => _lists.TryGetValue(name, out var words)
        ? words
        : throw new InvalidDataException($"{Name} uses '@{name}', which is no list; add it or correct the name.");

    private void Add(string line)
    {
        if (line[0] == '[')
        {
            _heading = line[1..line.IndexOf(']', StringComparison.Ordinal)];
        }
        else if (line.Split(": ", 2) is [var head, var ways])
        {
            AddWays(head, ways);
        }
        else
        {
            var isWhole = line.StartsWith("= ", StringComparison.Ordinal);
            var value = _heading ?? throw new InvalidDataException($"{Name}: '{line}' stands before any [heading].");
            Phrases.AddRange(Written(isWhole ? line[2..] : line).Select(text => new VocabularyPhrase(value, text, isWhole)));
        }
    }

    private void AddWays(string head, string ways)
    {
        if (head[0] == '@')
        {
            var words = ways.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            _lists[head[1..]] = [.. _lists.GetValueOrDefault(head[1..], []), .. words];
            return;
        }

        var isForgiving = head[0] == '~';
        var name = head.TrimStart('~');
        Ways.AddRange(ways.Split(", ").SelectMany(Written).Select(text => new VocabularyWay(name, text, isForgiving)));
    }

    // "a|b c?" is written out as "a c", "a", "b c" and "b".
    private IEnumerable<string> Written(string pattern)
    {
        IEnumerable<string> texts = [string.Empty];
        foreach (var place in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = place.TrimEnd('?').Split('|')
                .SelectMany(word => word is ['@', .. var list] ? List(list) : [word])
                .Select(word => $"{word} ");
            string[] choices = place.EndsWith('?') ? [.. words, string.Empty] : [.. words];
            texts = texts.SelectMany(text => choices.Select(choice => text + choice));
        }

        return texts.Select(text => text.TrimEnd());
    }
}
