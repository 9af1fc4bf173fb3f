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

    // Headings for what belongs to another maker or another person.
    private const string Other = "other";
    private const string OtherPhone = "phone";

    private readonly Vocabulary _vocabulary = new();
    private readonly PhraseBook _intents;
    private readonly PhraseBook _entities;
    private readonly PhraseBook _remarks;
    private readonly int[] _notThese;
    private readonly int[] _articles;
    private readonly int[] _limits;
    private readonly int[] _askers;

    private PhraseRecognizer(string language)
    {
        var reader = new PhraseReader(language, _vocabulary);
        reader.ReadSpellings();
        reader.ReadWords();
        _intents = reader.Read("intents");
        _entities = reader.Read("entities");
        _remarks = reader.Read("remarks");
        _notThese = reader.List("notThese");
        _articles = reader.List("articles");
        _limits = reader.List("limits");
        _askers = reader.List("askers");
    }

    /// <summary>Reads the phrases of a language.</summary>
    /// <param name="language">A folder of <c>Phrases/</c>, for example <c>en</c>.</param>
    /// <exception cref="InvalidDataException">There is no such folder, or a phrase file has a mistake.</exception>
    public static PhraseRecognizer Load(string language) => new(language);

    /// <inheritdoc />
    public Recognition Recognize(string text, Screen screen = Screen.Open)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = _vocabulary.Tokenize(text);
        if (tokens.Length == 0)
        {
            return Recognition.None;
        }

        var remarks = _remarks.Find(tokens).Select(match => match.Group.Label).Distinct(StringComparer.Ordinal).ToArray();
        var named = _entities.Find(tokens);
        var entities = Entities(named, tokens, remarks);
        var believed = Believed(_intents.Find(tokens), tokens, text);
        var best = named.Exists(IsOtherMaker) ? Best(believed.FindAll(match => !IsOutcome(match)), remarks) : Best(believed, remarks);
        if (best is not null && (entities.Length == 0 || !Small.Contains(best.Group.Label)))
        {
            return new Recognition(best.Group.Label, Score(best, tokens.Length), entities, remarks);
        }

        return entities.Length > 0 || remarks.Length > 0
            ? new Recognition(entities.Length > 0 ? Intents.Inform : Intents.None, 1, entities, remarks)
            : Recognition.None;
    }

    // "It works, kind of" and "does it work?" do not say that it works; "it did not work before but works now" does.
    private List<PhraseMatch> Believed(List<PhraseMatch> matches, Token[] tokens, string text)
    {
        var asks = text.AsSpan().TrimEnd().EndsWith('?') || Array.IndexOf(_askers, tokens[0].Word) >= 0;
        var worked = matches.FindAll(match => match.Group.Label == Intents.Worked);
        var believed = worked.FindAll(match => !asks && !IsTakenBack(match, matches, tokens));
        return matches.FindAll(match => match.Group.Label switch
        {
            Intents.Worked => believed.Contains(match),
            Intents.NotWorked => !believed.Exists(later => later.Start >= match.End),
            _ => true,
        });
    }

    private bool IsTakenBack(PhraseMatch worked, List<PhraseMatch> matches, Token[] tokens) =>
        matches.Exists(other => other.End > worked.End && IsFault(other.Group.Label))
        || Array.Exists(tokens[worked.End..], token => Array.IndexOf(_limits, token.Word) >= 0);

    private static bool IsFault(string label) =>
        label == Intents.NotWorked || label.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal);

    // What is said of another phone says nothing of this one.
    private static PhraseMatch? Best(List<PhraseMatch> matches, string[] remarks) => matches
        .Where(match => match.Group.Label switch
        {
            Intents.Worked => !Says(remarks, Remarks.OtherPhoneWorks),
            Intents.NotWorked => !Says(remarks, Remarks.OtherPhoneFails),
            _ => true,
        })
        .OrderBy(match => Small.Contains(match.Group.Label))
        .ThenByDescending(match => match.Weight + (match.Group.Label == Intents.Human ? HumanBonus : 0))
        .ThenBy(match => match.Group.Rank)
        .FirstOrDefault();

    private static bool IsOtherMaker(PhraseMatch match) => match.Group is { Label: Other, Value: not OtherPhone };

    // Whether another maker's camera works says nothing of a step.
    private static bool IsOutcome(PhraseMatch match) => match.Group.Label is Intents.Worked or Intents.NotWorked;

    private static bool Says(string[] remarks, string remark) => remarks.Contains(remark, StringComparer.Ordinal);

    private static double Score(PhraseMatch match, int words) => Math.Min(1, 0.5 + (0.5 * match.Weight / words));

    private RecognizedEntity[] Entities(List<PhraseMatch> named, Token[] tokens, string[] remarks)
    {
        var taken = new List<PhraseMatch>();
        foreach (var match in named.OrderByDescending(match => match.Length).ThenBy(match => match.Start))
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

    // Another maker's camera takes the place of a device, another person's phone that of a platform.
    private static string Kind(PhraseMatch match) =>
        match.Group.Label != Other ? match.Group.Label
        : match.Group.Value == OtherPhone ? EntityNames.Platform
        : EntityNames.Device;

    private bool Counts(PhraseMatch match, Token[] tokens, string[] remarks)
    {
        var label = match.Group.Label;
        if (label == Other || (label == EntityNames.Scope && Says(remarks, Remarks.OnlyCamera)))
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
