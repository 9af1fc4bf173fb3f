namespace BlinkAudioBot.Language.Phrases;

/// <summary>The phrases of one file, found by the words with which they can begin.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<int, List<Phrase>> _byStarter = [];

    public void Add(Phrase phrase)
    {
        foreach (var word in phrase.Starters().Distinct())
        {
            if (!_byStarter.TryGetValue(word, out var phrases))
            {
                _byStarter.Add(word, phrases = []);
            }

            phrases.Add(phrase);
        }
    }

    /// <summary>The label of every match, from left to right.</summary>
    public List<string> Find(Token[] tokens)
    {
        var labels = new List<string>();
        for (var start = 0; start < tokens.Length; start++)
        {
            foreach (var phrase in _byStarter.GetValueOrDefault(tokens[start].Word) ?? [])
            {
                if (phrase.MatchAt(tokens, start) is { } label)
                {
                    labels.Add(label);
                }
            }
        }

        return labels;
    }
}
