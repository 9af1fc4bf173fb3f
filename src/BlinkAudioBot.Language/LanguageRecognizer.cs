using BlinkAudioBot.Language.Classification;
using BlinkAudioBot.Language.Messages;
using BlinkAudioBot.Language.Phrases;

namespace BlinkAudioBot.Language;

/// <summary>The recogniser of a language: the trained classifier for the intent, the entity recognisers, and remarks.</summary>
public sealed class LanguageRecognizer : ILanguageRecognizer, IDisposable
{
    private readonly IntentClassifier _classifier;
    private readonly MessageReader _messages;
    private readonly PhraseRecognizer _phrases;
    private readonly OtherLanguages _others;

    private LanguageRecognizer(string language)
    {
        _classifier = ModelFile.Read(Path.Combine(AppContext.BaseDirectory, "models", $"{language}.model"));
        _messages = new MessageReader(_classifier);
        _phrases = PhraseRecognizer.Load(language);
        _others = OtherLanguages.Load(language);
    }

    /// <summary>The corpus that the classifier was trained on.</summary>
    public IReadOnlyList<LabelledText> Corpus => _classifier.Lines;

    /// <summary>Loads what was trained when the program was built.</summary>
    /// <param name="language">A folder of <c>corpus/</c>, for example <c>en</c>.</param>
    /// <exception cref="FileNotFoundException">There is no model of that language.</exception>
    /// <exception cref="InvalidDataException">The model, or a phrase file, has a mistake.</exception>
    public static LanguageRecognizer Load(string language) => new(language);

    /// <inheritdoc />
    public Recognition Recognize(string text, Screen screen = Screen.Open)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reading = _messages.Read(text, screen);
        var named = _phrases.Recognize(text, screen);
        IReadOnlyList<string> remarks = _others.Has(text) ? [.. named.Remarks, Remarks.OtherLanguage] : named.Remarks;
        return new Recognition(reading.Intent, reading.Score, named.Entities, remarks)
        {
            Certainty = reading.Certainty,
            Likely = reading.Likely,
            RunnerUp = reading.RunnerUp,
            Nearest = reading.Nearest,
        };
    }

    /// <inheritdoc />
    public void Dispose() => _classifier.Dispose();
}
