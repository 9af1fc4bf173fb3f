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
    public void Mistakes_in_texts_and_templates_stop_the_start_together() =>
        Assert.Equal(
            "templates/choice.json templates/closing.json templates/step.json text",
            string.Join(' ', Assert.Throws<ContentException>(() => new ServiceCollection().AddCards(cardsFolder: "/nowhere")).Faults.Select(fault => fault.File)));
}
