using System.Text.Json;
using BlinkAudioBot.Dialogs.Speaking;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>A step as a person saw it, its lines by level: title, why, warning, caution, instructions, details, picture.</summary>
internal sealed record Screen(string Step, IReadOnlyDictionary<string, IReadOnlyList<string>> Levels, IReadOnlyList<string> Answers)
{
    private static readonly Dictionary<string, string> LevelsByHeading = new(StringComparer.Ordinal)
    {
        [TestBot.Words.Text("guide.warning")] = "warning",
        [TestBot.Words.Text("guide.caution")] = "caution",
        [TestBot.Words.Text("guide.details")] = "details",
    };

    /// <summary>Everything on it that is a sentence.</summary>
    public IEnumerable<string> Lines => Levels.Values.SelectMany(lines => lines);

    /// <summary>Whether this is the warning before the step.</summary>
    public bool Warns => Levels.ContainsKey("warning");

    public IReadOnlyList<string> At(string level) => Levels.GetValueOrDefault(level, []);

    /// <summary>Reads a step's message; its card must show the same lines.</summary>
    public static Screen Read(Activity message)
    {
        var blocks = (message.Text ?? string.Empty).Split("\n\n");
        var levels = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["title"] = [blocks[0][(blocks[0].IndexOf(": ", StringComparison.Ordinal) + 2)..]],
            ["why"] = [blocks[1]],
        };
        foreach (var block in blocks[2..^2])
        {
            var lines = block.Split('\n');
            levels.Add(
                LevelsByHeading.GetValueOrDefault(lines[0], "instructions"),
                [.. lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..])]);
        }

        var shown = Assert.Single(message.Attachments ?? []).Content ?? default;
        var words = Texts(shown, "text").ToHashSet(StringComparer.Ordinal);
        Assert.All(levels.Values.SelectMany(lines => lines), line => Assert.Contains(line, words));
        levels.Add("picture", [.. Texts(shown, "altText")]);
        return new Screen(State(message)["step"].GetString() ?? string.Empty, levels, [.. CardButtons.Of(message).Select(button => button.Label)]);
    }

    /// <summary>The state that a message carries.</summary>
    public static IReadOnlyDictionary<string, JsonElement> State(Activity message) =>
        message.Entities?.Single(entity => entity.Type == StateEntity.TypeName).Properties ?? [];

    /// <summary>Where a question stands, in one line.</summary>
    public static string Place(Activity message)
    {
        var state = State(message);
        var place = state["phase"].GetString() switch
        {
            "triage" => $"asks for {state["asking"]}",
            "guide" => $"{state["number"]} of {state["of"]} {state["step"]}",
            "handoff" => "offers a person",
            _ => $"{state["outcome"]}",
        };
        var level = LevelsByHeading.FirstOrDefault(level =>
            level.Value != "caution" && message.Text?.Contains($"\n\n{level.Key}\n", StringComparison.Ordinal) == true).Value;
        return level is null ? place : $"{place}, {level}";
    }

    private static IEnumerable<string> Texts(JsonElement element, string name) => element switch
    {
        { ValueKind: JsonValueKind.Array } => element.EnumerateArray().SelectMany(child => Texts(child, name)),
        { ValueKind: JsonValueKind.Object } => element.EnumerateObject().SelectMany(property =>
            property.Name == name && property.Value.ValueKind == JsonValueKind.String
                ? [property.Value.GetString() ?? string.Empty]
                : Texts(property.Value, name)),
        _ => [],
    };
}
