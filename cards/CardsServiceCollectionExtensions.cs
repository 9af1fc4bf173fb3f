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
    /// <param name="cardsFolder">The folder with <c>text/</c> and <c>templates/</c>; null for the one beside the program.</param>
    /// <exception cref="ContentException">A text or a template has a mistake.</exception>
    public static IServiceCollection AddCards(this IServiceCollection services, string? cardsFolder = null)
    {
        var folder = cardsFolder ?? Path.Combine(AppContext.BaseDirectory, "cards");
        services.TryAddSingleton(ContentLibrary.Load(folder));
        services.TryAddSingleton(CardRenderer.Load(folder));
        return services;
    }
}
