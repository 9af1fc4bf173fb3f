using System.Text.RegularExpressions;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>Sees to it that the answers of one question are called differently, because only one of two namesakes is ever meant.</summary>
internal static partial class AnswerCheck
{
    private static readonly string[] Fields = ["label", "also"];

    /// <summary>Checks the answers.</summary>
    /// <param name="sets">The keys of the answers that are offered together.</param>
    /// <param name="sentences">All sentences, with "label" and "also" below those keys.</param>
    public static void Check(IEnumerable<IReadOnlyList<string>> sets, IReadOnlyDictionary<string, Sentence> sentences)
    {
        // An answer is in many sets, and told of once.
        foreach (var (place, word, other) in sets.SelectMany(set => Namesakes(set, sentences)).Distinct())
        {
            place.Report($"\"{word}\" stands in {other.File}, line {other.Line} too, for another answer of the same question. Use other words in one of the two.");
        }
    }

    private static IEnumerable<(YamlPlace Place, string Word, YamlPlace Other)> Namesakes(
        IReadOnlyList<string> set, IReadOnlyDictionary<string, Sentence> sentences)
    {
        var known = new Dictionary<string, (string Answer, YamlPlace Place)>(StringComparer.OrdinalIgnoreCase);
        foreach (var answer in set.Distinct(StringComparer.Ordinal))
        {
            foreach (var sentence in Fields.Select(field => sentences.GetValueOrDefault($"{answer}.{field}")).OfType<Sentence>())
            {
                foreach (var word in sentence.Raw.Split('|', StringSplitOptions.TrimEntries).Where(word => Spoken(word).Length > 0))
                {
                    if (!known.TryAdd(Spoken(word), (answer, sentence.Place)) && known[Spoken(word)] is var first && first.Answer != answer)
                    {
                        yield return (sentence.Place, word, first.Place);
                    }
                }
            }
        }
    }

    // People write answers with or without capitals and signs.
    private static string Spoken(string words) => Signs().Replace(words.Replace("'", "", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signs();
}
