using System.Text;
using BlinkAudioBot.Language.Classification;
using BlinkAudioBot.Language.Entities;
using BlinkAudioBot.Language.Messages;
using BlinkAudioBot.Language.Phrases;

namespace BlinkAudioBot.Language;

/// <summary>The recogniser of a language: the trained classifier for the intent, the entity recognisers, and remarks.</summary>
public sealed class LanguageRecognizer : ILanguageRecognizer, IDisposable
{
    // "It's a", "I have the".
    private const int SmallWords = 2;

    private readonly IntentClassifier _classifier;
    private readonly MessageReader _messages;
    private readonly EntityRecognizer _entities;
    private readonly RemarkRecognizer _remarks;

    private LanguageRecognizer(string language)
    {
        _classifier = ModelFile.Read(Path.Combine(AppContext.BaseDirectory, "models", $"{language}.model"));
        _messages = new MessageReader(_classifier);
        _entities = EntityRecognizer.Load(language);
        _remarks = RemarkRecognizer.Load(language);
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
        var entities = _entities.Recognize(text);
        var reading = Informs(text, screen, entities, _messages.Read(text, screen));
        return new Recognition(reading.Intent, reading.Score, entities, _remarks.Recognize(text, entities))
        {
            Certainty = reading.Certainty,
            Likely = reading.Likely,
            RunnerUp = reading.RunnerUp,
            Nearest = reading.Nearest,
        };
    }

    // "Mini 2": who only names something answers a question. "Doorbell no sound" tells a problem beside the name.
    private Reading Informs(string text, Screen screen, IReadOnlyList<RecognizedEntity> entities, Reading reading)
    {
        if (reading.IsUnderstood || entities.Count == 0 || Words(text) > entities.Sum(entity => Words(text.AsSpan(entity.Start, entity.Length))) + SmallWords)
        {
            return reading;
        }

        return _messages.Read(Beside(text, entities), screen) is { IsUnderstood: true } beside && IsProblem(beside.Intent) ? beside : reading with
        {
            Intent = Intents.Inform,
            Score = 1,
            Certainty = Certainty.Understood,
            Likely = [new ScoredIntent(Intents.Inform, 1), .. reading.Likely.Where(likely => likely.Intent != Intents.Inform)],
        };
    }

    private static bool IsProblem(string intent) => intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal);

    // The text without the names.
    private static string Beside(string text, IReadOnlyList<RecognizedEntity> entities)
    {
        var beside = new StringBuilder(text);
        foreach (var entity in entities)
        {
            beside.Remove(entity.Start, entity.Length).Insert(entity.Start, " ", entity.Length);
        }

        return beside.ToString().Trim();
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var word in text.Split(' '))
        {
            words += text[word].IsWhiteSpace() ? 0 : 1;
        }

        return words;
    }

    /// <inheritdoc />
    public void Dispose() => _classifier.Dispose();
}
