using System.Text.Json;
using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Wording;
using BotFramework.Schema;

namespace BlinkAudioBot.Cards.Tests.Rendering;

public sealed class CardRendererTests
{
    private const int LargestActivity = 25 * 1024;

    private static readonly CardRenderer Renderer = CardRenderer.Load(CardsFolder.Path);
    private static readonly LanguageContent English = ContentLibrary.Load(CardsFolder.Path).Language("en");

    public static IEnumerable<TheoryDataRow<string, string[]>> Steps =>
        CardsFolder.Steps.Select(English.Step)
            .SelectMany(step => step.Parts.Keys.Select(part => new TheoryDataRow<string, string[]>(step.Id, [part])))
            .Append(new("internet-connection", ["common", "choppy", "router-restart"]))
            .Append(new("talk-button", ["common", "button-missing", "doorbell"]));

    public static TheoryData<string> Samples => [.. Directory.GetFiles(CardsFolder.Samples).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_step_makes_a_sound_card_of_less_than_25_KB(string id, string[] parts)
    {
        // Given
        var step = English.Step(id);
        var card = FullStepCard.Of(step, [.. parts.Select(step.Part)]);

        // When
        var attachment = Renderer.Step(card);

        // Then
        AssertSound(attachment, visit: 7, [.. FullStepCard.SixAnswers.Select(answer => answer.Id)]);
        var activity = new Activity { Type = ActivityTypes.Message, Text = step.Title, Attachments = [attachment] };
        Assert.InRange(
            JsonSerializer.SerializeToUtf8Bytes(activity, BotFrameworkJson.Default.Activity).Length, 1, LargestActivity);
    }

    [Fact]
    public void A_step_shows_its_numbered_instructions_and_only_what_it_has()
    {
        var card = new StepCard
        {
            Language = "en",
            Visit = 1,
            Progress = "Step 1 of 7",
            Title = "Talk",
            Why = "It helps.",
            Instructions = ["Open \"Live View\".", "Speak."],
            Answers = FullStepCard.SixAnswers,
        };

        var content = Renderer.Step(card).Content!.Value;

        var texts = Descendants(content).Where(element => TypeOf(element) is "TextBlock" or "TextRun")
            .Select(element => element.GetProperty("text").GetString());
        Assert.Equal("Step 1 of 7 | Talk | It helps. | 1. | Open \"Live View\". | 2. | Speak.", string.Join(" | ", texts));
        Assert.DoesNotContain(Descendants(content), element => TypeOf(element) is "Container" or "Image");
        // In a text block a number with a dot would begin a list, by Markdown, and not be shown.
        Assert.Equal(2, Descendants(content).Count(element => TypeOf(element) == "TextRun"));
    }

    [Fact]
    public void The_details_stand_above_the_instructions_that_are_known_already()
    {
        var card = new StepCard
        {
            Language = "en",
            Visit = 1,
            Progress = "Step 1 of 7",
            Title = "Talk",
            Why = "It helps.",
            Warning = new CardSection("Take care", ["Do not fall."]),
            Instructions = ["Speak."],
            Details = new CardSection("More detail", ["It is there."]),
            Picture = new CardPicture("/images/button.png", "Hold it."),
            Answers = FullStepCard.SixAnswers,
        };

        var content = Renderer.Step(card).Content!.Value;

        var texts = Descendants(content).Where(element => TypeOf(element) is "TextBlock" or "TextRun" or "Image")
            .Select(element => element.GetProperty(TypeOf(element) == "Image" ? "altText" : "text").GetString());
        Assert.Equal(
            "Step 1 of 7 | Talk | It helps. | Take care | Do not fall. | More detail | It is there. | 1. | Speak. | Hold it.",
            string.Join(" | ", texts));
    }

    [Fact]
    public void A_link_stands_above_the_answers()
    {
        var card = new StepCard
        {
            Language = "en",
            Visit = 1,
            Progress = "Step 1 of 7",
            Title = "Talk",
            Why = "It helps.",
            Link = new CardLink("Test it", "/test/"),
            Answers = FullStepCard.SixAnswers,
        };

        var actions = Descendants(Renderer.Step(card).Content!.Value)
            .Where(element => TypeOf(element)?.StartsWith("Action.", StringComparison.Ordinal) is true)
            .ToList();

        Assert.Equal(("Action.OpenUrl", "Test it", "/test/"), (TypeOf(actions[0]), actions[0].GetProperty("title").GetString(), actions[0].GetProperty("url").GetString()));
        Assert.Equal(FullStepCard.SixAnswers.Count, actions.Skip(1).Count(action => TypeOf(action) == "Action.Submit"));
    }

    [Fact]
    public void A_warning_stands_out_and_asks_before_anything_is_shown()
    {
        var card = new StepCard
        {
            Language = "en",
            Visit = 4,
            Progress = "Step 6 of 7",
            Title = "Reset",
            Why = "It helps.",
            Warning = new CardSection("Before you go on", ["It is gone."]),
            Answers = [new("go-ahead", "Go ahead", AnswerStyle.Destructive), new("skip", "Skip"), new("back", "Back")],
        };

        var attachment = Renderer.Step(card);

        AssertSound(attachment, visit: 4, ["go-ahead", "skip", "back"]);
        var warning = Assert.Single(Descendants(attachment.Content!.Value), element => TypeOf(element) == "Container");
        Assert.Equal("attention", warning.GetProperty("style").GetString());
        Assert.Contains("It is gone.", warning.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_takes_any_number_of_answers()
    {
        var answers = Enumerable.Range(1, 14).Select(n => new CardAnswer($"a{n}", $"Answer {n}")).ToArray();

        var attachment = Renderer.Choice(new ChoiceCard { Language = "en", Visit = 2, Question = "Which one?", Answers = answers });

        AssertSound(attachment, visit: 2, [.. answers.Select(answer => answer.Id)]);
    }

    [Fact]
    public void A_closing_shows_the_reference()
    {
        var attachment = Renderer.Closing(new ClosingCard
        {
            Language = "en",
            Visit = 9,
            Title = "A person will take over",
            Lines = ["I have passed it on."],
            Reference = new CardReference("Your reference", "K7M4QX"),
        });

        AssertSound(attachment, visit: 9, []);
        Assert.Contains(Descendants(attachment.Content!.Value), element => element.TryGetProperty("text", out var text) && text.ValueEquals("K7M4QX"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_has_the_fields_that_the_bot_sends(string file)
    {
        var sample = JsonElement.Parse(
            await File.ReadAllBytesAsync(Path.Combine(CardsFolder.Samples, file), TestContext.Current.CancellationToken));

        var (read, attachment) = file.Split('-', '.')[0] switch
        {
            "step" => RoundTrip(sample.Deserialize(CardJson.Default.StepCard)!, CardJson.Default.StepCard, Renderer.Step),
            "choice" => RoundTrip(sample.Deserialize(CardJson.Default.ChoiceCard)!, CardJson.Default.ChoiceCard, Renderer.Choice),
            _ => RoundTrip(sample.Deserialize(CardJson.Default.ClosingCard)!, CardJson.Default.ClosingCard, Renderer.Closing),
        };

        Assert.True(JsonElement.DeepEquals(sample, read), read.GetRawText());
        AssertSound(
            attachment,
            sample.GetProperty("visit").GetInt32(),
            [.. Ids(sample.TryGetProperty("rating", out var rating) ? rating : default), .. Ids(sample)]);
    }

    [Fact]
    public void A_rating_is_one_tap_that_takes_the_sentence_along_and_other_answers_do_not()
    {
        var attachment = Renderer.Closing(new ClosingCard
        {
            Language = "en",
            Visit = 9,
            Title = "It works",
            Lines = ["Good."],
            Rating = new CardRating("How was it?", "A sentence", 500, [new("rating.good", "Good"), new("rating.poor", "Not good")]),
            Answers = [new("restart", "Start over")],
        });

        AssertSound(attachment, visit: 9, ["rating.good", "rating.poor", "restart"]);
        var elements = Descendants(attachment.Content!.Value).ToList();
        var input = Assert.Single(elements, element => TypeOf(element) == "Input.Text");
        Assert.Equal("sentence", input.GetProperty("id").GetString());
        Assert.Equal(500, input.GetProperty("maxLength").GetInt32());
        Assert.Equal(
            [null, null, "none"],
            elements.Where(element => TypeOf(element) == "Action.Submit")
                .Select(submit => submit.TryGetProperty("associatedInputs", out var inputs) ? inputs.GetString() : null),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_missing_template_is_named()
    {
        Assert.StartsWith(
            "templates/choice.json: ",
            Assert.Throws<ContentException>(() => CardRenderer.Load("/nowhere")).Message,
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(JsonElement card) => card.ValueKind == JsonValueKind.Object
        ? card.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("id").GetString()!)
        : [];

    private static (JsonElement Read, Attachment Attachment) RoundTrip<T>(
        T card, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, Func<T, Attachment> draw) =>
        (JsonSerializer.SerializeToElement(card, type), draw(card));

    private static void AssertSound(Attachment attachment, int visit, string[] answers)
    {
        var card = attachment.Content!.Value;
        Assert.Equal(AttachmentContentTypes.AdaptiveCard, attachment.ContentType);
        Assert.Equal("AdaptiveCard", TypeOf(card));
        Assert.Equal("1.5", card.GetProperty("version").GetString());
        Assert.Equal("en", card.GetProperty("lang").GetString());
        Assert.DoesNotContain("${", card.GetRawText(), StringComparison.Ordinal);

        var submits = Descendants(card).Where(element => TypeOf(element) == "Action.Submit").Select(submit => submit.GetProperty("data")).ToList();
        Assert.Equal<IEnumerable<string?>>(answers, [.. submits.Select(data => data.GetProperty("answer").GetString())]);
        Assert.All(submits, data => Assert.Equal(visit, data.GetProperty("visit").GetInt32()));

        // Teams shows at most six actions of a set, and an empty one is no set.
        Assert.All(
            Descendants(card).Where(element => TypeOf(element) == "ActionSet"),
            set => Assert.InRange(set.GetProperty("actions").GetArrayLength(), 1, 6));
    }

    private static string? TypeOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type) ? type.GetString() : null;

    private static IEnumerable<JsonElement> Descendants(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return element.EnumerateObject().SelectMany(property => Descendants(property.Value)).Prepend(element);
        }

        return element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Descendants) : [];
    }
}
