using BlinkAudioBot.Cards;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Speaking;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Dialogs.Preview;

/// <summary>Shows those who write the words every card of a case, as the bot itself would show it.</summary>
public static class GuidePreview
{
    /// <summary>Reads the files as they are now and draws.</summary>
    /// <param name="cardsFolder">The folder with <c>text/</c> and <c>templates/</c>.</param>
    /// <param name="pages">What the pages ask of the texts; null to leave their texts alone.</param>
    /// <param name="chosen">
    /// The language under <c>lang</c> and the slots' values under their names; what is missing or makes no sense counts as not known.
    /// </param>
    /// <param name="cancellationToken">Abandons it.</param>
    /// <exception cref="ContentException">Texts or templates have mistakes; all of them are told.</exception>
    public static async Task<PreviewPage> DrawAsync(
        string cardsFolder,
        IEnumerable<SentenceNeed>? pages,
        IReadOnlyDictionary<string, string> chosen,
        CancellationToken cancellationToken)
    {
        var choice = new PreviewChoice(chosen);
        var services = new ServiceCollection()
            .AddCards(GuideWords.Needs(pages), cardsFolder)
            .AddSingleton(provider => Words(provider.GetRequiredService<ContentLibrary>(), choice))
            .AddSingleton<PreviewGroups>();
        GuideServiceCollectionExtensions.AddParts(services);
        await using var provider = services.BuildServiceProvider();
        var groups = await provider.GetRequiredService<PreviewGroups>().DrawAsync(choice.File, cancellationToken);
        var selects = choice.Selects(
            provider.GetRequiredService<ContentLibrary>(),
            provider.GetRequiredService<LanguageContent>(),
            provider.GetRequiredService<AnswerBook>());
        return new PreviewPage(selects, groups);
    }

    private static LanguageContent Words(ContentLibrary library, PreviewChoice choice) =>
        library.Language(choice.Language(library));
}
