using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Matcher;

namespace BlinkAudioBot.Language.Entities;

/// <summary>Recognises one kind of entity by the phrases of its vocabulary: the first phrase wins, the longest of those
/// that start together; what is denied is dropped.</summary>
/// <param name="name">One of <see cref="EntityNames"/>.</param>
/// <param name="vocabulary">The phrases and the values that they stand for.</param>
/// <param name="denials">The phrases that take back what follows them.</param>
/// <param name="lexicon">Cuts text into words.</param>
internal sealed class EntityModel(string name, Vocabulary vocabulary, Denials denials, Lexicon lexicon) : IModel
{
    // A phrase under this heading names nothing, and keeps shorter ones from naming something.
    private const string Nothing = "-";

    public string ModelTypeName => name;

    public string Culture { get; private set; } = string.Empty;

    public string RequestedCulture { get; private set; } = string.Empty;

    /// <summary>The canonical value of a result.</summary>
    public static string Value(ModelResult result) => (string)result.Resolution[ResolutionKey.Value];

    public void SetCultureInfo(string culture, string? requestedCulture = null) =>
        (Culture, RequestedCulture) = (culture, requestedCulture ?? culture);

    public List<ModelResult> Parse(string query) => Parse(lexicon.Read(query));

    public List<ModelResult> Parse(Utterance said)
    {
        var found = vocabulary.Find(said);
        if (found.Count == 0)
        {
            return [];
        }

        var named = Apart(found).FindAll(match => Value(match) != Nothing);
        return denials.Drop(named, said).ConvertAll(match => Result(match, said));
    }

    // From left to right; of those that start together the longest.
    private static List<MatchResult<string>> Apart(List<MatchResult<string>> found)
    {
        var apart = new List<MatchResult<string>>();
        foreach (var match in found.OrderBy(match => match.Start).ThenByDescending(match => match.Length))
        {
            if (apart is not [.., var last] || match.Start >= last.End)
            {
                apart.Add(match);
            }
        }

        return apart;
    }

    private ModelResult Result(MatchResult<string> match, Utterance said)
    {
        var (first, after) = vocabulary.Trim(match, said);
        var (start, end) = said.Span(first, after);
        return new ModelResult
        {
            TypeName = name,
            Text = said.Text[start..end],
            Start = start,
            End = end - 1,
            Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal) { [ResolutionKey.Value] = Value(match) },
        };
    }

    private static string Value(MatchResult<string> match) => match.CanonicalValues.First();
}
