using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BlinkAudioBot.Cards.Expansion;
using BlinkAudioBot.Cards.Wording;
using BotFramework.Schema;

namespace BlinkAudioBot.Cards.Rendering;

/// <summary>Draws cards from the templates of the cards folder. Safe for any thread.</summary>
public sealed class CardRenderer
{
    private readonly CardTemplate _step;
    private readonly CardTemplate _choice;
    private readonly CardTemplate _closing;

    private CardRenderer(string cardsFolder)
    {
        _step = Template(cardsFolder, "templates/step.json");
        _choice = Template(cardsFolder, "templates/choice.json");
        _closing = Template(cardsFolder, "templates/closing.json");
    }

    /// <summary>Reads and checks the templates under <c>templates/</c>.</summary>
    /// <param name="cardsFolder">The folder that holds <c>templates/</c>.</param>
    /// <exception cref="ContentException">A template is missing or says something that has no meaning.</exception>
    public static CardRenderer Load(string cardsFolder) => new(cardsFolder);

    /// <summary>Draws a step.</summary>
    public Attachment Step(StepCard card) => Draw(_step, card, CardJson.Default.StepCard);

    /// <summary>Draws a question.</summary>
    public Attachment Choice(ChoiceCard card) => Draw(_choice, card, CardJson.Default.ChoiceCard);

    /// <summary>Draws an ending.</summary>
    public Attachment Closing(ClosingCard card) => Draw(_closing, card, CardJson.Default.ClosingCard);

    private static Attachment Draw<T>(CardTemplate template, T card, JsonTypeInfo<T> type) => new()
    {
        ContentType = AttachmentContentTypes.AdaptiveCard,
        Content = template.Expand(JsonSerializer.SerializeToElement(card, type)),
    };

    private static CardTemplate Template(string cardsFolder, string file)
    {
        var path = Path.Combine(cardsFolder, file);
        return File.Exists(path)
            ? CardTemplate.Parse(file, TextFile.ReadBytes(path, file))
            : throw new ContentException(file, 0, "", $"There is no such file in \"{cardsFolder}\".");
    }
}
