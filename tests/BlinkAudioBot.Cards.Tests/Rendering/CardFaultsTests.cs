using System.Text.Json;
using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Tests.Expansion;
using BlinkAudioBot.Cards.Wording;
using BotFramework.Schema;
using CsCheck;

namespace BlinkAudioBot.Cards.Tests.Rendering;

/// <summary>Every card is held against the published schema, the vendor's library and the size of an activity.</summary>
public sealed class CardFaultsTests
{
    private const int Generated = 100;
    private const int LargestActivity = 25 * 1024;

    private static readonly CardRenderer Renderer = CardRenderer.Load(CardsFolder.Path);
    private static readonly LanguageContent English = ContentLibrary.Load(CardsFolder.Path).Language("en");

    public static TheoryData<string, string, string> Broken => new()
    {
        { """{"type": "TextBlock"}""", "schema", "must have required property 'text'" },
        { """{"type": "TextBlock", "text": "a", "color": "Red"}""", "schema", "must be equal to one of the allowed values" },
        { """{"type": "TextBlock", "text": "a", "colour": "Good"}""", "schema", "must NOT have additional properties" },
        { """{"type": "Image", "url": "no address"}""", "schema", "must match format \"uri-reference\"" },
        { """{"type": "TextBlok", "text": "a"}""", "drawing", "Unknown element type \"TextBlok\"" },
        { """{"type": "TextBlock", "text": "a", "color": "Red"}""", "drawing", "Invalid value \"Red\" for property \"color\"" },
        { """{"type": "ActionSet", "actions": [{"type": "Action.Sumbit", "title": "a"}]}""", "drawing", "Unknown action type \"Action.Sumbit\"" },
        { """{"type": "TextBlock", "text": ""}""", "drawing", "Nothing was drawn." },
    };

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

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_card_is_found_out(string element, string check, string fault)
    {
        var card = JsonElement.Parse($$"""{"type": "AdaptiveCard", "version": "1.5", "body": [{{element}}]}""");

        var found = Assert.Single(await CardFaults.FindAsync([card], TestContext.Current.CancellationToken));

        Assert.Contains(
            check == "schema" ? found.Schema : found.Drawing,
            one => one.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_actions_of_a_set_than_Teams_shows_are_found_out()
    {
        var actions = string.Join(',', Enumerable.Repeat("""{"type": "Action.Submit", "title": "a"}""", 7));
        var card = JsonElement.Parse($$"""{"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "ActionSet", "actions": [{{actions}}]}]}""");

        var found = Assert.Single(await CardFaults.FindAsync([card], TestContext.Current.CancellationToken));

        Assert.NotEmpty(found.Drawing);
    }

    [Fact]
    public void A_card_that_is_too_large_is_found_out()
    {
        var card = new ChoiceCard { Language = "en", Visit = 1, Question = new string('a', LargestActivity), Answers = [] };

        Assert.False(IsSmall(Renderer.Choice(card)));
    }

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
            pair.Second is { Schema: [], Drawing: [] } && pair.Second.Buttons == Submits(pair.First),
            $"{pair.First.GetRawText()}\n{string.Join('\n', pair.Second.Schema.Concat(pair.Second.Drawing))}\n{pair.Second.Buttons} buttons"));
    }

    private static int Submits(JsonElement card) =>
        card.GetRawText().Split("\"Action.Submit\"").Length - 1;

    private static bool IsSmall(Attachment attachment) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Activity { Type = ActivityTypes.Message, Attachments = [attachment] }, BotFrameworkJson.Default.Activity).Length
        <= LargestActivity;
}
