using Microsoft.Recognizers.Text.Matcher;

namespace BlinkAudioBot.Language.Entities;

/// <summary>The phrases of one file, ready to be found.</summary>
internal sealed class Vocabulary
{
    // An answer that is nothing but a choice has few words that count.
    private const int MaxWholeLength = 6;

    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, string> _alike = new(StringComparer.Ordinal);
    private readonly HashSet<string> _before;
    private readonly HashSet<string> _after;
    private readonly StringMatcher _phrases;
    private readonly StringMatcher _wholes;

    public Vocabulary(VocabularyFile file, Lexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (var way in file.Ways)
        {
            _alike[lexicon.Head(way.Text)] = way.Head;
        }

        _before = [Lexicon.Break, .. file.ListOrNone("before").Select(lexicon.Head)];
        _after = [Lexicon.Break, .. file.ListOrNone("after").Select(lexicon.Head)];
        _phrases = Matcher(file, [.. file.Phrases.Where(phrase => !phrase.IsWhole)], Alike);
        _wholes = Matcher(file, [.. file.Phrases.Where(phrase => phrase.IsWhole)], heads => heads);
    }

    /// <summary>Every phrase in a sentence; places count the words of <see cref="Utterance.Heads"/>.</summary>
    public List<MatchResult<string>> Find(Utterance said)
    {
        var found = _phrases.Find(Alike(said.Heads)).ToList();
        var places = _lexicon.Telling(said, MaxWholeLength);
        if (places.Count is > 0 and <= MaxWholeLength)
        {
            found.AddRange(_wholes.Find(places.Select(place => said.Heads[place]))
                .Where(match => match.Length == places.Count)
                .Select(match => new MatchResult<string>(places[0], places[^1] + 1 - places[0], match.CanonicalValues)));
        }

        return found;
    }

    /// <summary>The first place of a name and the one after its last, without what only stands beside it: "(my) Mini (camera)".</summary>
    public (int First, int End) Trim(MatchResult<string> match, Utterance said)
    {
        var (first, end) = (match.Start, match.End);
        while (first < end - 1 && _before.Contains(said.Heads[first]))
        {
            first++;
        }

        while (end > first + 1 && _after.Contains(said.Heads[end - 1]))
        {
            end--;
        }

        return (first, end);
    }

    private string[] Alike(string[] heads) => Array.ConvertAll(heads, head => _alike.GetValueOrDefault(head, head));

    private StringMatcher Matcher(VocabularyFile file, VocabularyPhrase[] phrases, Converter<string[], string[]> alike)
    {
        var values = new Dictionary<string, (IEnumerable<string> Words, string Value)>(StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            var heads = alike([.. _lexicon.Tokenize(phrase.Text).Select(word => word.Text)]);
            var key = string.Join(' ', heads);
            if (!values.TryAdd(key, (heads, phrase.Value)) && values[key].Value != phrase.Value)
            {
                throw new InvalidDataException($"{file.Name}: '{phrase.Text}' stands under [{phrase.Value}] and under another heading.");
            }
        }

        var matcher = new StringMatcher(MatchStrategy.TrieTree, _lexicon);
        matcher.Init([.. values.Values.Select(value => value.Words)], [.. values.Values.Select(value => value.Value)]);
        return matcher;
    }
}
