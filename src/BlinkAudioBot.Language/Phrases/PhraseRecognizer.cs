namespace BlinkAudioBot.Language.Phrases;

/// <summary>
/// Recognises by phrases and keywords kept as data. The phrase that explains most words wins; a greeting, thanks, yes or no counts
/// only when nothing else is said.
/// </summary>
public sealed class PhraseRecognizer : ILanguageRecognizer
{
    private static readonly string[] Small = [Intents.Thanks, Intents.Goodbye, Intents.Greeting, Intents.Yes, Intents.No];

    // A request for a person wins over what else is said, unless that says far more.
    private const int HumanBonus = 2;

    private const string OtherMaker = "other";

    private readonly Vocabulary _vocabulary = new();
    private readonly PhraseBook _intents;
    private readonly PhraseBook _entities;
    private readonly PhraseBook _remarks;
    private readonly int[] _notThese;
    private readonly int[] _articles;

    private PhraseRecognizer(string language)
    {
        var reader = new PhraseReader(language, _vocabulary);
        reader.ReadWords();
        _intents = reader.Read("intents");
        _entities = reader.Read("entities");
        _remarks = reader.Read("remarks");
        _notThese = reader.List("notThese");
        _articles = reader.List("articles");
    }

    /// <summary>Reads the phrases of a language.</summary>
    /// <param name="language">A folder of <c>Phrases/</c>, for example <c>en</c>.</param>
    /// <exception cref="InvalidDataException">There is no such folder, or a phrase file has a mistake.</exception>
    public static PhraseRecognizer Load(string language) => new(language);

    /// <inheritdoc />
    public Recognition Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = _vocabulary.Tokenize(text);
        if (tokens.Length == 0)
        {
            return Recognition.None;
        }

        var remarks = _remarks.Find(tokens).Select(match => match.Group.Label).Distinct(StringComparer.Ordinal).ToArray();
        var entities = Entities(tokens, remarks);
        var best = Best(_intents.Find(tokens), remarks);
        if (best is not null && (entities.Length == 0 || !Small.Contains(best.Group.Label)))
        {
            return new Recognition(best.Group.Label, Score(best, tokens.Length), entities, remarks);
        }

        return entities.Length > 0 || remarks.Length > 0
            ? new Recognition(entities.Length > 0 ? Intents.Inform : Intents.None, 1, entities, remarks)
            : Recognition.None;
    }

    // "It works on my wife's phone" does not say that it works.
    private static PhraseMatch? Best(List<PhraseMatch> matches, string[] remarks) => matches
        .Where(match => match.Group.Label != Intents.Worked || !Says(remarks, Remarks.OtherPhoneWorks))
        .OrderBy(match => Small.Contains(match.Group.Label))
        .ThenByDescending(match => match.Weight + (match.Group.Label == Intents.Human ? HumanBonus : 0))
        .ThenBy(match => match.Group.Rank)
        .FirstOrDefault();

    private static bool Says(string[] remarks, string remark) => remarks.Contains(remark, StringComparer.Ordinal);

    private static double Score(PhraseMatch match, int words) => Math.Min(1, 0.5 + (0.5 * match.Weight / words));

    private RecognizedEntity[] Entities(Token[] tokens, string[] remarks)
    {
        var taken = new List<PhraseMatch>();
        foreach (var match in _entities.Find(tokens).OrderByDescending(match => match.Length).ThenBy(match => match.Start))
        {
            if (!taken.Exists(other => other.Overlaps(match) && Kind(other) == Kind(match)))
            {
                taken.Add(match);
            }
        }

        return
        [
            .. taken.Where(match => Counts(match, tokens, remarks))
                .OrderBy(match => match.Start)
                .Select(match => Entity(match, tokens)),
        ];
    }

    // Another maker's camera takes the place of a device.
    private static string Kind(PhraseMatch match) =>
        match.Group.Label == OtherMaker ? EntityNames.Device : match.Group.Label;

    private bool Counts(PhraseMatch match, Token[] tokens, string[] remarks)
    {
        var label = match.Group.Label;
        if (label == OtherMaker || (label == EntityNames.Scope && Says(remarks, Remarks.OnlyCamera)))
        {
            return false;
        }

        var before = match.Start - 1;
        if (before >= 0 && Array.IndexOf(_articles, tokens[before].Word) >= 0)
        {
            before--;
        }

        return before < 0 || Array.IndexOf(_notThese, tokens[before].Word) < 0;
    }

    private static RecognizedEntity Entity(PhraseMatch match, Token[] tokens)
    {
        var start = tokens[match.Start].Start;
        return new RecognizedEntity(match.Group.Label, match.Group.Value, start, tokens[match.End - 1].End - start);
    }
}
