using YamlDotNet.RepresentationModel;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>Reads the keyed sentences of the files directly in <c>text/&lt;lang&gt;/</c>.</summary>
internal static class SentenceFile
{
    public static Dictionary<string, Sentence> ReadAll(IEnumerable<YamlPlace> files)
    {
        var sentences = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        foreach (var place in files.SelectMany(Leaves))
        {
            if (!sentences.TryAdd(place.Key, Sentence.Parse(place)))
            {
                var first = sentences[place.Key].Place;
                throw place.Error($"The key stands in {first.File}, line {first.Line} already. Remove one of the two.");
            }
        }

        return sentences;
    }

    private static IEnumerable<YamlPlace> Leaves(YamlPlace place) =>
        place.Node is YamlScalarNode ? [place] : place.Entries().SelectMany(Leaves);
}
