using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Dialogs.Triage;

namespace BlinkAudioBot.Dialogs.Preview;

/// <summary>What is known of the case whose cards are shown. What makes no sense counts as not known.</summary>
/// <param name="chosen">The chosen values by slot.</param>
internal sealed class PreviewChoice(IReadOnlyDictionary<string, string> chosen)
{
    /// <summary>How the language is called among the choices.</summary>
    public const string LanguageName = "lang";

    public CaseFile File => SlotNames.All.Aggregate(new CaseFile(), (file, slot) => Value(slot) is { } value ? file.With(slot, value) : file);

    /// <summary>The chosen language, or the bot's own.</summary>
    public string Language(ContentLibrary library) =>
        chosen.TryGetValue(LanguageName, out var language) && library.Languages.Contains(language, StringComparer.Ordinal)
            ? language
            : GuideWords.Language;

    public IReadOnlyList<PreviewSelect> Selects(ContentLibrary library, LanguageContent words, AnswerBook answers) =>
    [
        new(LanguageName, "Language", words.Language, [.. library.Languages.Select(language => new PreviewOption(language, language))]),
        .. SlotNames.All.Select(slot => new PreviewSelect(
            slot,
            words.Text($"slots.{slot}"),
            Value(slot) ?? string.Empty,
            [
                new PreviewOption(string.Empty, words.Text($"answers.{Slots.Unknown}.label")),
                .. SlotValues.Of(slot).Select(value => new PreviewOption(value, answers.Label(slot, value))),
            ])),
    ];

    private string? Value(string slot) =>
        chosen.TryGetValue(slot, out var value) && SlotValues.Of(slot).Contains(value, StringComparer.Ordinal) ? value : null;
}
