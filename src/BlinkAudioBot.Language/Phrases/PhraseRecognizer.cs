using BlinkAudioBot.Language.Entities;

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

    private readonly Vocabulary _vocabulary = new();
    private readonly PhraseBook _intents;
    private readonly EntityRecognizer _entities;
    private readonly PhraseBook _remarks;
    private readonly int[] _limits;
    private readonly int[] _askers;

    private PhraseRecognizer(string language)
    {
        var reader = new PhraseReader(language, _vocabulary);
        reader.ReadSpellings();
        reader.ReadWords();
        _intents = reader.Read("intents");
        _entities = EntityRecognizer.Load(language);
        _remarks = reader.Read("remarks");
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

        var entities = _entities.Recognize(text);
        var remarks = Remarked(tokens, entities);
        var believed = Believed(_intents.Find(tokens), tokens, text);
        var best = Best(Says(remarks, Remarks.OtherMaker) ? believed.FindAll(match => !IsOutcome(match)) : believed, remarks);
        if (best is not null && (entities.Count == 0 || !Small.Contains(best.Group.Label)))
        {
            return new Recognition(best.Group.Label, Score(best, tokens.Length), entities, remarks);
        }

        return entities.Count > 0 || remarks.Length > 0
            ? new Recognition(entities.Count > 0 ? Intents.Inform : Intents.None, 1, entities, remarks)
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

    // Whether another maker's camera works says nothing of a step.
    private static bool IsOutcome(PhraseMatch match) => match.Group.Label is Intents.Worked or Intents.NotWorked;

    private static bool Says(string[] remarks, string remark) => remarks.Contains(remark, StringComparer.Ordinal);

    private static double Score(PhraseMatch match, int words) => Math.Min(1, 0.5 + (0.5 * match.Weight / words));

    // "I have only one camera that is broken" tells how many are affected, not how many there are.
    private string[] Remarked(Token[] tokens, IReadOnlyList<RecognizedEntity> entities)
    {
        var tellsScope = entities.Any(entity => entity.Name == EntityNames.Scope);
        return
        [
            .. _remarks.Find(tokens).Select(match => match.Group.Label).Distinct(StringComparer.Ordinal)
                .Where(remark => remark != Remarks.OnlyCamera || !tellsScope),
        ];
    }
}
