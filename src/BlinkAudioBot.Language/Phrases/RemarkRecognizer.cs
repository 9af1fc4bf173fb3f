namespace BlinkAudioBot.Language.Phrases;

/// <summary>Recognises remarks by phrases kept as data. Safe for any thread.</summary>
internal sealed class RemarkRecognizer
{
    private readonly Vocabulary _vocabulary = new();
    private readonly PhraseBook _remarks;
    private readonly OtherLanguages _others;

    private RemarkRecognizer(string language)
    {
        var reader = new PhraseReader(language, _vocabulary);
        reader.ReadSpellings();
        reader.ReadWords();
        _remarks = reader.Read("remarks");
        _others = OtherLanguages.Load(language);
    }

    /// <summary>Reads the phrases of a language.</summary>
    /// <param name="language">A folder of <c>Phrases/</c>, for example <c>en</c>.</param>
    /// <exception cref="InvalidDataException">There is no such folder, or a phrase file has a mistake.</exception>
    public static RemarkRecognizer Load(string language) => new(language);

    /// <summary>The remarks of a message; see <see cref="Remarks"/>.</summary>
    /// <param name="text">The message as it was sent.</param>
    /// <param name="entities">What it names.</param>
    public IReadOnlyList<string> Recognize(string text, IReadOnlyList<RecognizedEntity> entities)
    {
        // "I have only one camera that is broken" tells how many are affected, not how many there are.
        var tellsScope = entities.Any(entity => entity.Name == EntityNames.Scope);
        return
        [
            .. _remarks.Find(_vocabulary.Tokenize(text)).Distinct(StringComparer.Ordinal)
                .Where(remark => remark != Remarks.OnlyCamera || !tellsScope),
            .. _others.Has(text) ? [Remarks.OtherLanguage] : Array.Empty<string>(),
        ];
    }
}
