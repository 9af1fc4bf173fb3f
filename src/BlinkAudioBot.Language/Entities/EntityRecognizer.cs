using Microsoft.Recognizers.Text;

namespace BlinkAudioBot.Language.Entities;

/// <summary>
/// Finds the devices, phones and other things that a sentence names. Safe for any thread; the same sentence gives the same result.
/// </summary>
public sealed class EntityRecognizer
{
    private readonly Lexicon _lexicon;
    private readonly EntityModel[] _models;

    private EntityRecognizer(string language)
    {
        var words = VocabularyFile.Read(language, "words");
        var not = VocabularyFile.Read(language, "not", words);
        var files = new Dictionary<string, VocabularyFile>(StringComparer.Ordinal)
        {
            [EntityNames.Device] = VocabularyFile.Read(language, "device", words),
            [EntityNames.Platform] = VocabularyFile.Read(language, "platform", words),
            [EntityNames.Scope] = VocabularyFile.Read(language, "scope", words),
            [EntityNames.SyncModule] = VocabularyFile.Read(language, "sync-module", words),
            [EntityNames.Signal] = VocabularyFile.Read(language, "signal", words),
            [EntityNames.Choice] = VocabularyFile.Read(language, "choice", words),
        };
        _lexicon = new Lexicon(words, [not, .. files.Values]);
        var denials = new Denials(new Vocabulary(not, _lexicon));
        _models = [.. files.Select(file => new EntityModel(file.Key, new Vocabulary(file.Value, _lexicon), denials, _lexicon))];
        foreach (var model in _models)
        {
            model.SetCultureInfo(Culture.MapToNearestLanguage(language), language);
        }
    }

    /// <summary>The recognisers, one an entity.</summary>
    internal IReadOnlyList<IModel> Models => _models;

    /// <summary>Reads the vocabularies of a language.</summary>
    /// <param name="language">A folder of <c>Entities/</c>, for example <c>en</c>.</param>
    /// <exception cref="InvalidDataException">There is no such folder, or a vocabulary has a mistake.</exception>
    public static EntityRecognizer Load(string language) => new(language);

    /// <summary>What a sentence names, in the order of the text.</summary>
    /// <param name="text">The sentence as it was sent.</param>
    public IReadOnlyList<RecognizedEntity> Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = _lexicon.Read(text);
        return
        [
            .. _models.SelectMany(model => model.Parse(said))
                .OrderBy(result => result.Start)
                .Select(result => new RecognizedEntity(
                    result.TypeName, EntityModel.Value(result), result.Start, result.End + 1 - result.Start)),
        ];
    }
}
