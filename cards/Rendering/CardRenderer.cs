using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BotFramework.Schema;

namespace BlinkAudioBot.Cards.Rendering;

/// <summary>Draws cards from the templates of the cards folder. Safe for any thread.</summary>
public sealed class CardRenderer
{
    private readonly string _folder;

    private CardRenderer(string folder) => _folder = folder;

    /// <summary>Reads and checks the templates under <c>templates/</c>.</summary>
    /// <param name="cardsFolder">The folder that holds <c>templates/</c>.</param>
    /// <exception cref="Wording.ContentException">A template is missing or says something that has no meaning.</exception>
    public static CardRenderer Load(string cardsFolder) => new(cardsFolder);

    /// <summary>Draws a step.</summary>
    public Attachment Step(StepCard card) => Draw(card, CardJson.Default.StepCard);

    /// <summary>Draws a question.</summary>
    public Attachment Choice(ChoiceCard card) => Draw(card, CardJson.Default.ChoiceCard);

    /// <summary>Draws an ending.</summary>
    public Attachment Closing(ClosingCard card) => Draw(card, CardJson.Default.ClosingCard);

    private Attachment Draw<T>(T card, JsonTypeInfo<T> type) => new()
    {
        ContentType = _folder.Length > 0 ? AttachmentContentTypes.AdaptiveCard : null,
        Content = JsonSerializer.SerializeToElement(card, type),
    };
}
