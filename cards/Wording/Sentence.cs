using System.Text;
using System.Text.RegularExpressions;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>A text with <c>{placeholder}</c>s, cut into pieces once: even pieces are literal, odd ones are names.</summary>
internal sealed partial class Sentence
{
    private readonly string[] _pieces;

    private Sentence(YamlPlace place, string raw, string[] pieces)
    {
        Place = place;
        Raw = raw;
        _pieces = pieces;
    }

    public YamlPlace Place { get; }

    public string Raw { get; }

    public IEnumerable<string> Placeholders => _pieces.Where((_, index) => index % 2 == 1).Distinct(StringComparer.Ordinal);

    public static Sentence Parse(YamlPlace place)
    {
        var raw = place.Text();
        var pieces = Placeholder().Split(raw);
        if (pieces.Where((_, index) => index % 2 == 0).Any(literal => literal.AsSpan().ContainsAny('{', '}')))
        {
            place.Report("A brace is not part of a placeholder. Write placeholders as {name}, letters only.");
        }

        return new Sentence(place, raw, pieces);
    }

    public string Fill(ReadOnlySpan<(string Name, string Value)> values)
    {
        if (_pieces.Length == 1)
        {
            return Raw;
        }

        var text = new StringBuilder(_pieces[0]);
        for (var i = 1; i < _pieces.Length; i += 2)
        {
            text.Append(Value(_pieces[i], values)).Append(_pieces[i + 1]);
        }

        return text.ToString();
    }

    private string Value(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
            {
                return value.Value;
            }
        }

        throw Place.Error($"Unknown placeholder {{{name}}}. Correct its name or take it out.");
    }

    // One capturing group: Split then returns the names between the literal pieces.
    [GeneratedRegex("{(?<name>[A-Za-z]+)}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
