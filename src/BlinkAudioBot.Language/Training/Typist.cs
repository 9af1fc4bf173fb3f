namespace BlinkAudioBot.Language.Training;

/// <summary>Types a text as people do on a phone: a slip in some words. The same text gets the same slips every time.</summary>
internal static class Typist
{
    private const int ShortestWord = 4;
    private const int LettersPerSlip = 25;
    private const string Rows = "qwertyuiop asdfghjkl zxcvbnm ";

    /// <summary>The text with slips; the text itself when no word is long enough.</summary>
    public static string Mistype(string text)
    {
        var words = text.Split(' ');
        var places = Enumerable.Range(0, words.Length).Where(place => words[place].Length >= ShortestWord).ToArray();
        var shuffler = new Shuffler(Seed(text));
        shuffler.Shuffle<int>(places);
        foreach (var place in places.Take(1 + (text.Length / LettersPerSlip)))
        {
            words[place] = Slip(words[place], shuffler);
        }

        return string.Join(' ', words);
    }

    private static string Slip(string word, Shuffler shuffler)
    {
        var at = 1 + shuffler.Next(word.Length - 2);
        return shuffler.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            2 => word.Insert(at, word[at].ToString()),
            _ => word[..at] + Neighbour(word[at]) + word[(at + 1)..],
        };
    }

    private static char Neighbour(char letter)
    {
        var key = Rows.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        return key < 0 || letter == ' ' ? letter : Rows[key + 1] == ' ' ? Rows[key - 1] : Rows[key + 1];
    }

    private static ulong Seed(string text) =>
        text.Aggregate(0xCBF29CE484222325, (hash, letter) => (hash ^ letter) * 0x100000001B3);
}
