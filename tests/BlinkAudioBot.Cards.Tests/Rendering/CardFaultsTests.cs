using System.Text.Json;
using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Wording;
using BotFramework.Schema;
using CsCheck;

namespace BlinkAudioBot.Cards.Tests.Rendering;

/// <summary>Every card is held against the published schema, the vendor's library and the size of an activity.</summary>
public sealed class CardFaultsTests
{
    private const int Generated = 100;
    private const int LargestActivity = 25 * 1024;

    private static readonly string SevenActions = string.Join(',', Enumerable.Repeat("""{"type": "Action.Submit", "title": "a"}""", 7));

    private static readonly CardRenderer Renderer = CardRenderer.Load(CardsFolder.Path);
    private static readonly LanguageContent English = ContentLibrary.Load(CardsFolder.Path).Language("en");

    private static readonly (string Element, string Fault)[] BreachesOfTheSchema =
    [
        ("""{"type": "TextBlock"}""", "must have required property 'text'"),
        ("""{"type": "TextBlock", "text": "a", "color": "Red"}""", "must be equal to one of the allowed values"),
        ("""{"type": "TextBlock", "text": "a", "colour": "Good"}""", "must NOT have additional properties"),
        ("""{"type": "Image", "url": "no address"}""", "must match format \"uri-reference\""),
    ];

    private static readonly (string Element, string Fault)[] FaultsOfDrawing =
    [
        ("""{"type": "TextBlok", "text": "a"}""", "Unknown element type \"TextBlok\""),
        ("""{"type": "TextBlock", "text": "a", "color": "Red"}""", "Invalid value \"Red\" for property \"color\""),
        ("""{"type": "ActionSet", "actions": [{"type": "Action.Sumbit", "title": "a"}]}""", "Unknown action type \"Action.Sumbit\""),
        ("""{"type": "TextBlock", "text": ""}""", "Nothing was drawn."),
        ($$"""{"type": "ActionSet", "actions": [{{SevenActions}}]}""", "Maximum number of actions exceeded"),
    ];

    [Fact]
    public Task Every_sample_makes_a_sound_card() =>
        AssertSoundAsync(Directory.GetFiles(CardsFolder.Samples).Select(file => Draw(Path.GetFileName(file), File.ReadAllText(file))));

    [Fact]
    public Task Every_step_makes_a_sound_card_with_all_its_parts() =>
        AssertSoundAsync(CardsFolder.Steps.Select(English.Step)
            .SelectMany(step => step.Parts.Values.Select(part => Renderer.Step(FullStepCard.Of(step, [part])))));

    [Fact]
    public Task Steps_of_any_words_make_sound_cards() =>
        AssertSoundAsync(CardGen.Step.Array[Generated].Single().Select(Renderer.Step));

    [Fact]
    public Task Questions_of_any_words_make_sound_cards() =>
        AssertSoundAsync(CardGen.Choice.Array[Generated].Single().Select(Renderer.Choice));

    [Fact]
    public Task Closings_of_any_words_make_sound_cards() =>
        AssertSoundAsync(CardGen.Closing.Array[Generated].Single().Select(Renderer.Closing));

    [Fact]
    public async Task Every_broken_card_is_found_out()
    {
        var schema = await CardFaults.FindAsync(BreachesOfTheSchema.Select(one => Card(one.Element)), TestContext.Current.CancellationToken);
        var drawing = await CardFaults.FindAsync(FaultsOfDrawing.Select(one => Card(one.Element)), TestContext.Current.CancellationToken);

        Assert.All(BreachesOfTheSchema.Zip(schema), pair => AssertFound(pair.First.Fault, pair.Second.Schema));
        Assert.All(FaultsOfDrawing.Zip(drawing), pair => AssertFound(pair.First.Fault, pair.Second.Drawing));
    }

    [Fact]
    public void A_card_that_is_too_large_is_found_out()
    {
        var card = new ChoiceCard { Language = "en", Visit = 1, Question = new string('a', LargestActivity), Answers = [] };

        Assert.False(IsSmall(Renderer.Choice(card)));
    }

    private static JsonElement Card(string element) =>
        JsonElement.Parse($$"""{"type": "AdaptiveCard", "version": "1.5", "body": [{{element}}]}""");

    private static void AssertFound(string fault, IReadOnlyList<string> found) =>
        Assert.Contains(found, one => one.Contains(fault, StringComparison.Ordinal));

    private static Attachment Draw(string file, string json) => file.Split('-', '.')[0] switch
    {
        "step" => Renderer.Step(JsonSerializer.Deserialize(json, CardJson.Default.StepCard)!),
        "choice" => Renderer.Choice(JsonSerializer.Deserialize(json, CardJson.Default.ChoiceCard)!),
        _ => Renderer.Closing(JsonSerializer.Deserialize(json, CardJson.Default.ClosingCard)!),
    };

    private static async Task AssertSoundAsync(IEnumerable<Attachment> attachments)
    {
        var all = attachments.ToList();
        var cards = all.ConvertAll(attachment => attachment.Content!.Value);

        var found = await CardFaults.FindAsync(cards, TestContext.Current.CancellationToken);

        Assert.NotEmpty(found);
        Assert.All(all, attachment => Assert.True(IsSmall(attachment)));
        Assert.All(cards.Zip(found), pair => Assert.True(
            pair.Second is { Schema: [], Drawing: [] } && pair.Second.Buttons == Actions(pair.First),
            $"{pair.First.GetProperty("speak")}: {string.Join(", ", pair.Second.Schema.Concat(pair.Second.Drawing))}; {pair.Second.Buttons} buttons"));
    }

    private static int Actions(JsonElement card) =>
        card.GetRawText().Split("\"type\":\"Action.").Length - 1;

    private static bool IsSmall(Attachment attachment) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Activity { Type = ActivityTypes.Message, Attachments = [attachment] }, BotFrameworkJson.Default.Activity).Length
        <= LargestActivity;
}
