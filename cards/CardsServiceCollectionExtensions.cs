using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Wording;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BlinkAudioBot.Cards;

/// <summary>Registers what a person sees.</summary>
public static class CardsServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ContentLibrary"/> and <see cref="CardRenderer"/>. All files are read and checked at once, so a
    /// mistake in one of them stops the start and not a conversation.
    /// </summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="needs">What the program asks of the texts; null to check only that they are sound in themselves.</param>
    /// <param name="cardsFolder">The folder with <c>text/</c> and <c>templates/</c>; null for the one beside the program.</param>
    /// <exception cref="ContentException">Texts or templates have mistakes; all of them are told.</exception>
    public static IServiceCollection AddCards(
        this IServiceCollection services, ContentNeeds? needs = null, string? cardsFolder = null)
    {
        var folder = cardsFolder ?? Path.Combine(AppContext.BaseDirectory, "cards");
        var faults = new FaultList();
        var library = faults.Collect(() => ContentLibrary.Load(folder, needs));
        var renderer = faults.Collect(() => CardRenderer.Load(folder));
        faults.ThrowIfAny();
        services.TryAddSingleton(library!);
        services.TryAddSingleton(renderer!);
        return services;
    }
}
