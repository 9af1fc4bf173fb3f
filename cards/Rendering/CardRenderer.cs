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
        var faults = new FaultList();
        var step = faults.Collect(() => Template(cardsFolder, "templates/step.json", CardJson.Default.StepCard));
        var choice = faults.Collect(() => Template(cardsFolder, "templates/choice.json", CardJson.Default.ChoiceCard));
        var closing = faults.Collect(() => Template(cardsFolder, "templates/closing.json", CardJson.Default.ClosingCard));
        faults.ThrowIfAny();
        (_step, _choice, _closing) = (step!, choice!, closing!);
    }

    /// <summary>Reads and checks the templates under <c>templates/</c>.</summary>
    /// <param name="cardsFolder">The folder that holds <c>templates/</c>.</param>
    /// <exception cref="ContentException">A template is missing or says something that has no meaning. All mistakes are told.</exception>
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

    private static CardTemplate Template(string cardsFolder, string file, JsonTypeInfo data)
    {
        var path = Path.Combine(cardsFolder, file);
        if (!File.Exists(path))
        {
            throw new ContentException(file, 0, "", $"There is no such file in \"{cardsFolder}\".");
        }

        var utf8 = TextFile.ReadBytes(path, file);
        var template = CardTemplate.Parse(file, utf8);
        TemplateNames.Check(file, utf8, data);
        return template;
    }
}
