using System.Collections.Frozen;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>Every word a person reads, in every language, as loaded once from the cards folder. Safe for any thread.</summary>
public sealed class ContentLibrary
{
    private readonly FrozenDictionary<string, LanguageContent> _languages;

    private ContentLibrary(FrozenDictionary<string, LanguageContent> languages) => _languages = languages;

    /// <summary>The tags of all languages, in order.</summary>
    public IReadOnlyList<string> Languages => [.. _languages.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads and checks all text under <c>text/</c>, and finds its pictures.</summary>
    /// <param name="cardsFolder">The folder that holds <c>text/</c> and <c>images/</c>.</param>
    /// <param name="needs">What the program asks for; null to check only that the texts are sound in themselves.</param>
    /// <exception cref="ContentException">
    /// A file is missing, not well formed, badly written or says something that has no meaning. All mistakes of all files are told.
    /// </exception>
    public static ContentLibrary Load(string cardsFolder, ContentNeeds? needs = null)
    {
        var text = Path.Combine(cardsFolder, "text");
        if (!Directory.Exists(text))
        {
            throw new ContentException("text", 0, "", $"There is no such folder in \"{cardsFolder}\".");
        }

        var faults = new FaultList();
        var pictures = PictureFolder.Load(cardsFolder, faults);
        var languages = Directory.GetDirectories(text)
            .Select(folder => new LanguageFolder(cardsFolder, Path.GetFileName(folder), pictures, faults).Read(needs))
            .ToFrozenDictionary(language => language.Language, StringComparer.Ordinal);
        if (needs is not null && !languages.ContainsKey(needs.Language))
        {
            faults.Add($"text/{needs.Language}", 0, "", "The folder is missing. The program speaks this language; bring it back.");
        }

        faults.ThrowIfAny();
        return new ContentLibrary(languages);
    }

    /// <summary>The words of one language.</summary>
    /// <param name="language">The name of a folder under <c>text/</c>, for example <c>en</c>.</param>
    /// <exception cref="ContentException">There is no such folder.</exception>
    public LanguageContent Language(string language) =>
        _languages.TryGetValue(language, out var content)
            ? content
            : throw new ContentException($"text/{language}", 0, "", "There is no such language.");
}
