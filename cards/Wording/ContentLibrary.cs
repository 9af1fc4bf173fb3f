using System.Collections.Frozen;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>Every word a person reads, in every language, as loaded once from the cards folder. Safe for any thread.</summary>
public sealed class ContentLibrary
{
    private readonly FrozenDictionary<string, LanguageContent> _languages;

    private ContentLibrary(FrozenDictionary<string, LanguageContent> languages) => _languages = languages;

    /// <summary>Reads and checks all text under <c>text/</c>, and finds its pictures.</summary>
    /// <param name="cardsFolder">The folder that holds <c>text/</c> and <c>images/</c>.</param>
    /// <exception cref="ContentException">A file is missing, not well formed, or says something that has no meaning.</exception>
    public static ContentLibrary Load(string cardsFolder)
    {
        var text = Path.Combine(cardsFolder, "text");
        if (!Directory.Exists(text))
        {
            throw new ContentException("text", 0, "", $"There is no such folder in \"{cardsFolder}\".");
        }

        var pictures = PictureFolder.Load(cardsFolder);
        return new ContentLibrary(Directory.GetDirectories(text)
            .Select(folder => LanguageContent.Load(cardsFolder, Path.GetFileName(folder), pictures))
            .ToFrozenDictionary(language => language.Language, StringComparer.Ordinal));
    }

    /// <summary>The words of one language.</summary>
    /// <param name="language">The name of a folder under <c>text/</c>, for example <c>en</c>.</param>
    /// <exception cref="ContentException">There is no such folder.</exception>
    public LanguageContent Language(string language) =>
        _languages.TryGetValue(language, out var content)
            ? content
            : throw new ContentException($"text/{language}", 0, "", "There is no such language.");
}
