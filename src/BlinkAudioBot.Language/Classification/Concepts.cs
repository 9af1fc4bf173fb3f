using System.Reflection;

namespace BlinkAudioBot.Language.Classification;

/// <summary>Words that mean much the same, kept as data: a line is a concept, a colon and its words, pairs joined by an underscore.</summary>
internal sealed class Concepts
{
    // A concept for words that say little.
    private const ulong Silent = 0;
    private readonly Dictionary<ulong, ulong> _concepts = [];

    private Concepts(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var concept = line[..colon] == "-" ? Silent : FeatureReader.Hash($":{line[..colon]}");
            foreach (var words in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                _concepts[Key(words.Split('_'))] = concept;
            }
        }
    }

    /// <summary>The concepts of English.</summary>
    public static Concepts English { get; } = new(Lines("en/concepts"));

    /// <summary>Makes concepts of the hashes of words; a word without one stands for itself.</summary>
    public void Read(ReadOnlySpan<ulong> words, List<ulong> concepts)
    {
        concepts.Clear();
        for (var at = 0; at < words.Length; at++)
        {
            if (at + 1 < words.Length && _concepts.TryGetValue(FeatureReader.Pair(words[at], words[at + 1]), out var concept))
            {
                at++;
            }
            else if (!_concepts.TryGetValue(words[at], out concept))
            {
                concept = words[at];
            }

            if (concept != Silent)
            {
                concepts.Add(concept);
            }
        }
    }

    private static ulong Key(string[] words) =>
        words is [var first, var second]
            ? FeatureReader.Pair(FeatureReader.Hash(first), FeatureReader.Hash(second))
            : FeatureReader.Hash(words[0]);

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"There is no \"{name}.txt\".");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
