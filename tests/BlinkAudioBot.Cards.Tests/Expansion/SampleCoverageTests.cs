using System.Text.Json.Nodes;

namespace BlinkAudioBot.Cards.Tests.Expansion;

/// <summary>Whoever opens a template in the card designer sees every part of it with one of the samples.</summary>
public sealed class SampleCoverageTests
{
    private const string Mark = "sample-coverage-mark";

    public static TheoryData<string> Templates =>
        [.. Directory.GetFiles(Path.Combine(CardsFolder.Path, "templates"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_samples_keep_and_drop_every_conditional_part(string template)
    {
        var samples = CardsFolder.SamplesOf(template).ToList();

        Assert.NotEmpty(samples);
        Assert.Empty(Uncovered(Read(template), samples));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_says_for_the_designer_what_it_is(string template)
    {
        var root = Read(template);

        Assert.Equal("http://adaptivecards.io/schemas/adaptive-card.json", (string?)root["$schema"]);
        Assert.Equal("AdaptiveCard", (string?)root["type"]);
        Assert.Equal("1.5", (string?)root["version"]);
    }

    [Fact]
    public void A_part_that_no_sample_keeps_or_drops_is_named()
    {
        var template = JsonNode.Parse("""{"body": [{"$when": "${exists(a)}"}, {"$when": "${exists(b)}"}]}""")!;

        Assert.Equal(
            ["$.body[0] is never dropped", "$.body[1] is never kept"],
            Uncovered(template, ["""{"a": 1}"""]),
            StringComparer.Ordinal);
    }

    private static JsonNode Read(string template) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(CardsFolder.Path, "templates", $"{template}.json")))!;

    private static IEnumerable<string> Uncovered(JsonNode template, IReadOnlyList<string> samples)
    {
        foreach (var part in Conditional(template).ToList())
        {
            var condition = (string)part["$when"]!;
            var id = part["id"]?.DeepClone();
            part["id"] = Mark;
            var isKept = IsMarked(template, samples);
            part["$when"] = $"${{!({condition[2..^1]})}}";
            var isDropped = IsMarked(template, samples);
            (part["$when"], part["id"]) = (condition, id);
            if (!isKept || !isDropped)
            {
                yield return $"{part.GetPath()} is never {(isKept ? "dropped" : "kept")}";
            }
        }
    }

    private static bool IsMarked(JsonNode template, IEnumerable<string> samples) => samples.Any(sample =>
        new ExpansionCase(template.ToJsonString(), sample).Expand().GetRawText().Contains(Mark, StringComparison.Ordinal));

    private static IEnumerable<JsonObject> Conditional(JsonNode? node) => node switch
    {
        JsonObject part when part.ContainsKey("$when") => part.SelectMany(property => Conditional(property.Value)).Prepend(part),
        JsonObject part => part.SelectMany(property => Conditional(property.Value)),
        JsonArray list => list.SelectMany(Conditional),
        _ => [],
    };
}
