namespace BlinkAudioBot.Language.Classification;

/// <summary>Reads the features of a text, its concepts among them when there are any. Not for two threads at once.</summary>
internal sealed class FeatureReader(Concepts? concepts)
{
    private const int MaxLetters = 4;
    private const ulong Prime = 0x100000001B3;
    private const ulong Seed = 0xCBF29CE484222325;

    // Different kinds of features must not share hashes.
    private const ulong PairSalt = 0x9E3779B97F4A7C15;
    private const ulong GapSalt = 0xC2B2AE3D27D4EB4F;
    private const ulong LetterSalt = 0xD6E8FEB86659FD93;
    private const ulong ScreenSalt = 0xA0761D6478BD642F;
    private const ulong ConceptSalt = 0x165667B19E3779F9;
    private const ulong Edge = 0x27D4EB2F165667C5;

    private readonly WordBuffer _words = new();
    private readonly List<ulong> _meant = [];
    private ulong[] _hashes = new ulong[64];

    /// <summary>The words of the text read last.</summary>
    public WordBuffer Words => _words;

    /// <summary>Fills a list with the features of a text.</summary>
    public void Read(ReadOnlySpan<char> text, Screen screen, FeatureList features)
    {
        features.Clear();
        _words.Read(text);
        HashWords();
        for (var word = 0; word < _words.Count; word++)
        {
            ReadLetters(_words.Padded(word), features);
        }

        ReadWords(features);
        ReadConcepts(features);
        if (screen != Screen.Open && _words.Count > 0)
        {
            ReadScreen((ulong)screen * ScreenSalt, features);
        }
    }

    // The hashes of all words, with the edges of the text as words around them.
    private void HashWords()
    {
        if (_hashes.Length < _words.Count + 2)
        {
            _hashes = new ulong[2 * (_words.Count + 2)];
        }

        _hashes[0] = _hashes[_words.Count + 1] = Edge;
        for (var word = 0; word < _words.Count; word++)
        {
            _hashes[word + 1] = Hash(_words[word]);
        }
    }

    private void ReadWords(FeatureList features)
    {
        var last = _words.Count + 1;
        for (var at = 0; at < last; at++)
        {
            if (at > 0)
            {
                features.Add(_hashes[at], FeatureKind.Words);
            }

            features.Add(Join(_hashes[at], _hashes[at + 1], PairSalt), FeatureKind.Words);
            if (at + 2 <= last)
            {
                features.Add(Join(_hashes[at], _hashes[at + 2], GapSalt), FeatureKind.Words);
            }
        }
    }

    // Words that mean the same are one, and words that say little are left out: "they cannot hear me", "nobody at the door hears us".
    private void ReadConcepts(FeatureList features)
    {
        if (concepts is null)
        {
            return;
        }

        concepts.Read(_hashes.AsSpan(1, _words.Count), _meant);
        for (var at = 0; at <= _meant.Count; at++)
        {
            var (before, here, next) = (Meant(at - 2), Meant(at - 1), Meant(at));
            features.Add(Join(here, ConceptSalt, 1), FeatureKind.Concepts);
            features.Add(Join(here, next, ConceptSalt), FeatureKind.Concepts);
            features.Add(Join(before, next, ConceptSalt + 1), FeatureKind.Concepts);
            features.Add(Join(Join(before, here, ConceptSalt), next, ConceptSalt + 2), FeatureKind.Concepts);
        }
    }

    private ulong Meant(int place) => place < 0 || place >= _meant.Count ? Edge : _meant[place];

    private static void ReadLetters(ReadOnlySpan<char> word, FeatureList features)
    {
        for (var start = 0; start < word.Length; start++)
        {
            var hash = LetterSalt;
            var end = Math.Min(start + MaxLetters, word.Length);
            for (var at = start; at < end; at++)
            {
                hash = (hash ^ word[at]) * Prime;
                features.Add(Mix(hash), FeatureKind.Letters);
            }
        }
    }

    private void ReadScreen(ulong screen, FeatureList features)
    {
        for (var at = 0; at <= _words.Count; at++)
        {
            features.Add(Join(_hashes[at], _hashes[at + 1], screen), FeatureKind.Screens);
            if (at > 0)
            {
                features.Add(Join(_hashes[at], screen, ScreenSalt), FeatureKind.Screens);
            }
        }
    }

    /// <summary>The hash of a word.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>The hash of two words in a row.</summary>
    public static ulong Pair(ulong first, ulong second) => Join(first, second, PairSalt);

    private static ulong Join(ulong first, ulong second, ulong salt) => Mix((first * 3) ^ second ^ salt);

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }
}
