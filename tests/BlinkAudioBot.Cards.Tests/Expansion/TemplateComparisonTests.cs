using System.Text.Json;
using System.Text.Json.Nodes;
using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Tests.Rendering;
using CsCheck;

namespace BlinkAudioBot.Cards.Tests.Expansion;

public sealed class TemplateComparisonTests
{
    private const int GeneratedPerTemplate = 120;

    [Theory]
    [InlineData("step")]
    [InlineData("choice")]
    [InlineData("closing")]
    public async Task Our_expander_and_the_reference_agree_on_samples_and_generated_data(string template)
    {
        // Given
        var json = await File.ReadAllTextAsync(
            Path.Combine(CardsFolder.Path, "templates", $"{template}.json"), TestContext.Current.CancellationToken);
        var cases = CardsFolder.SamplesOf(template).Concat(Generated(template)).Select(data => new ExpansionCase(json, data)).ToList();
        Assert.True(cases.Count > GeneratedPerTemplate, $"There is no sample for \"{template}\".");

        // When
        var expected = await ReferenceTemplating.ExpandAsync(cases, TestContext.Current.CancellationToken);

        // Then
        Assert.All(cases.Zip(expected), pair => Assert.True(
            JsonElement.DeepEquals(pair.Second, pair.First.Expand()),
            $"{pair.First.Data}\n=> {pair.First.Expand().GetRawText()}\ninstead of {pair.Second.GetRawText()}"));
    }

    [Fact]
    public async Task A_difference_to_the_reference_is_seen()
    {
        var ours = new ExpansionCase("""{"text": "${title}"}""", """{"title": "a"}""");
        var other = ours with { Template = """{"text": "${title} "}""" };

        var expected = await ReferenceTemplating.ExpandAsync([other], TestContext.Current.CancellationToken);

        Assert.False(JsonElement.DeepEquals(Assert.Single(expected), ours.Expand()));
    }

    private static string[] Generated(string template)
    {
        var cards = template switch
        {
            "step" => CardGen.Step.Select(card => JsonSerializer.SerializeToNode(card, CardJson.Default.StepCard)!),
            "choice" => CardGen.Choice.Select(card => JsonSerializer.SerializeToNode(card, CardJson.Default.ChoiceCard)!),
            _ => CardGen.Closing.Select(card => JsonSerializer.SerializeToNode(card, CardJson.Default.ClosingCard)!),
        };
        return Gen.Select(cards, Gen.Int[0, 30], WithoutField).Array[GeneratedPerTemplate].Single();
    }

    // Missing data must come out alike too, so in some of the cases one field is taken away; not the numbered one,
    // because adding to a missing $index joins texts in the reference and is no sum in ours.
    private static string WithoutField(JsonNode card, int field)
    {
        var fields = card.AsObject();
        if (field < fields.Count && fields.GetAt(field).Key != "instructions")
        {
            fields.RemoveAt(field);
        }

        return fields.ToJsonString();
    }
}
