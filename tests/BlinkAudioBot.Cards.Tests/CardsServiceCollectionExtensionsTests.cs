using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Cards.Tests;

public sealed class CardsServiceCollectionExtensionsTests
{
    [Fact]
    public void Cards_are_read_from_beside_the_program_and_added_once()
    {
        var services = new ServiceCollection().AddCards().AddCards();

        Assert.Single(services, service => service.ServiceType == typeof(ContentLibrary));
        Assert.Single(services, service => service.ServiceType == typeof(CardRenderer));
    }

    [Fact]
    public void A_mistake_in_the_texts_stops_the_start()
    {
        Assert.Throws<ContentException>(() => new ServiceCollection().AddCards("/nowhere"));
    }
}
