using Microsoft.Recognizers.Text.Matcher;

namespace BlinkAudioBot.Language.Entities;

/// <summary>The phrases that take back what follows them: "not the", "I don't have a".</summary>
internal sealed class Denials(Vocabulary phrases)
{
    private const string Not = "not";
    private const string Meant = "but";

    /// <summary>The names that are meant: "not the Mini or the Doorbell, the Outdoor" means one of three.</summary>
    public List<MatchResult<string>> Drop(List<MatchResult<string>> names, Utterance said)
    {
        var found = names.Count == 0 ? [] : phrases.Find(said);
        if (found.Count == 0)
        {
            return names;
        }

        var denied = -1;
        var denials = found.ToLookup(phrase => phrase.End);
        return names.FindAll(name =>
        {
            var before = said.Heads[name.Start] == Lexicon.Break ? [] : denials[name.Start];
            if (before.Any(phrase => Is(phrase, Meant)) || !before.Any(phrase => Is(phrase, Not) || phrase.Start == denied))
            {
                return true;
            }

            denied = name.End;
            return false;
        });
    }

    private static bool Is(MatchResult<string> phrase, string heading) => phrase.CanonicalValues.Contains(heading);
}
