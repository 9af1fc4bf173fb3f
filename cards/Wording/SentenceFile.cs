namespace BlinkAudioBot.Cards.Wording;

/// <summary>Reads the keyed sentences of the files directly in <c>text/&lt;lang&gt;/</c>.</summary>
internal static class SentenceFile
{
    // What people may write instead of pressing a button; nobody reads it.
    private const string SynonymsName = "also";
    private const string LabelName = "label";

    private const int LongestLabel = 45;
    private const int LongestSentence = 300;
    private const int MostWordsInASentence = 30;

    public static Dictionary<string, Sentence> ReadAll(IEnumerable<YamlPlace> files)
    {
        var sentences = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        foreach (var place in files.SelectMany(Leaves))
        {
            if (!sentences.TryAdd(place.Key, Read(place)))
            {
                var first = sentences[place.Key].Place;
                place.Report($"The key stands in {first.File}, line {first.Line} already. Remove one of the two.");
            }
        }

        return sentences;
    }

    private static Sentence Read(YamlPlace place)
    {
        var sentence = Sentence.Parse(place);
        if (sentence.Raw.Length > 0 && place.Name != SynonymsName)
        {
            PlainWords.Check(place, place.Name == LabelName ? LongestLabel : LongestSentence, MostWordsInASentence);
        }

        return sentence;
    }

    private static IEnumerable<YamlPlace> Leaves(YamlPlace place) =>
        place.Scalar is not null ? [place] : place.Entries().SelectMany(Leaves);
}
