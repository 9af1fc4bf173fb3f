using Microsoft.Recognizers.Text.Matcher;

namespace BlinkAudioBot.Language.Entities;

/// <summary>
/// Cuts text into words and brings the ways to write a word to one: "door bells" and "dorbell" are <c>doorbell</c>. A word that no
/// vocabulary knows is <see cref="Unknown"/>.
/// </summary>
internal sealed class Lexicon : ITokenizer
{
    public const string Unknown = "";
    public const string Break = ",";

    private const string Breaks = ",.;:!?\n\u2026\u2014";

    private readonly Dictionary<string, string> _heads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fillers;
    private readonly HashSet<string> _abbreviations;
    private readonly NearNames _names = new();
    private readonly StringMatcher _compounds = new();

    /// <summary>Learns every word of the vocabularies.</summary>
    /// <param name="words">The ways to write words.</param>
    /// <param name="files">The vocabularies that use them.</param>
    public Lexicon(VocabularyFile words, IEnumerable<VocabularyFile> files)
    {
        foreach (var mark in Breaks)
        {
            _heads.Add(mark.ToString(), Break);
        }

        foreach (var way in words.Ways)
        {
            AddWord(way);
        }

        foreach (var text in files.Prepend(words).SelectMany(file => file.Texts))
        {
            Learn(text);
        }

        _fillers = [.. words.List("fillers").Select(Head)];
        _abbreviations = [.. words.List("abbreviations").Select(Head)];
        AddCompounds(words);
    }

    /// <summary>The word that another is a way to write.</summary>
    public string Head(string word) => _heads.GetValueOrDefault(word, Unknown);

    /// <summary>The words of a text; those that are written in several are joined.</summary>
    public List<Token> Tokenize(string input) => Join(Cut(input));

    /// <summary>A sentence cut into words.</summary>
    public Utterance Read(string text) => new(text, Tokenize(text));

    /// <summary>The places of the words that say something; of a long sentence only the first.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="limit">It stops after one more than this.</param>
    public List<int> Telling(Utterance said, int limit)
    {
        var places = new List<int>();
        for (var place = 0; place < said.Heads.Length && places.Count <= limit; place++)
        {
            if (said.Heads[place] != Break && !_fillers.Contains(said.Heads[place]))
            {
                places.Add(place);
            }
        }

        return places;
    }

    private void AddWord(VocabularyWay way)
    {
        _heads.TryAdd(way.Head, way.Head);
        if (way.IsForgiving)
        {
            _names.Add(way.Head, way.Head);
        }

        if (way.Text.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        if (!_heads.TryAdd(way.Text, way.Head) && _heads[way.Text] != way.Head)
        {
            throw BothWays(way, _heads[way.Text]);
        }

        // What is misspelt already forgives nothing more: "cams" is near to half of the language.
        if (way.IsForgiving && way.Text == $"{way.Head}s")
        {
            _names.Add(way.Text, way.Head);
        }
    }

    private static InvalidDataException BothWays(VocabularyWay way, string other) =>
        new($"words.txt: '{way.Text}' is a way to write both '{way.Head}' and '{other}'.");

    private void Learn(string text)
    {
        var known = _heads.GetAlternateLookup<ReadOnlySpan<char>>();
        var cutter = new WordCutter(text, stackalloc char[WordCutter.MaxLength]);
        while (cutter.MoveNext())
        {
            if (cutter.Word is not " " && !known.ContainsKey(cutter.Word))
            {
                var word = cutter.Word.ToString();
                _heads.Add(word, word);
            }
        }
    }

    private void AddCompounds(VocabularyFile words)
    {
        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var way in words.Ways.SelectMany(way => new[] { way with { Text = way.Head }, way }))
        {
            var compound = string.Join(' ', Cut(way.Text).Select(word => word.Text));
            if (!heads.TryAdd(compound, way.Head) && heads[compound] != way.Head)
            {
                throw BothWays(way, heads[compound]);
            }
        }

        var compounds = heads.Where(pair => pair.Key.Contains(' ', StringComparison.Ordinal)).ToList();
        _compounds.Init([.. compounds.Select(pair => pair.Key.Split(' '))], [.. compounds.Select(pair => pair.Value)]);
    }

    private List<Token> Cut(string text)
    {
        var words = new List<Token>();
        var cutter = new WordCutter(text, stackalloc char[WordCutter.MaxLength]);
        while (cutter.MoveNext())
        {
            var head = Head(cutter.Word);
            if (head is null || (head == Break && (IsAbbreviated(words, text, cutter.End) || words is [.., { Text: Break }])))
            {
                continue;
            }

            words.Add(new Token(cutter.Start, cutter.End - cutter.Start, head));
        }

        return words;
    }

    // Null for a mark that means nothing.
    private string? Head(ReadOnlySpan<char> word)
    {
        if (_heads.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var head))
        {
            return head;
        }

        if (word is [var letter] && !char.IsLetterOrDigit(letter))
        {
            return null;
        }

        return _names.Find(word) is { } name ? _heads[name] : Unknown;
    }

    // "Gen. 2"
    private bool IsAbbreviated(List<Token> words, string text, int end) =>
        text[end - 1] == '.' && words is [.., var last] && _abbreviations.Contains(last.Text)
        && text.AsSpan(end).TrimStart() is [>= '0' and <= '9', ..];

    private List<Token> Join(List<Token> words)
    {
        var compounds = new MatchResult<string>?[words.Count];
        foreach (var match in _compounds.Find(words.Select(word => word.Text)))
        {
            if (compounds[match.Start] is not { } shorter || shorter.Length < match.Length)
            {
                compounds[match.Start] = match;
            }
        }

        var joined = new List<Token>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            if (compounds[at] is { } compound)
            {
                var start = words[at].Start;
                at += compound.Length;
                joined.Add(new Token(start, words[at - 1].End - start, compound.CanonicalValues.First()));
            }
            else
            {
                joined.Add(words[at++]);
            }
        }

        return joined;
    }
}
