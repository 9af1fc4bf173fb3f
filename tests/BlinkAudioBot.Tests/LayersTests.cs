using System.Xml.Linq;

namespace BlinkAudioBot.Tests;

/// <summary>Which project may use which: the table of the house, as a test.</summary>
public sealed class LayersTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["BotFramework"] = [],
        ["BlinkAudioBot.Cards"] = ["BotFramework"],
        ["BlinkAudioBot.Language"] = [],
        ["BlinkAudioBot.Dialogs"] = ["BotFramework", "BlinkAudioBot.Cards", "BlinkAudioBot.Language"],
        ["BlinkAudioBot.Conversations"] = ["BotFramework"],
        ["BlinkAudioBot.Channels"] = ["BotFramework", "BlinkAudioBot.Conversations"],
        ["BlinkAudioBot.Desk"] = ["BotFramework", "BlinkAudioBot.Cards", "BlinkAudioBot.Conversations"],
    };

    private static readonly string[] WebAndHosting = ["Microsoft.AspNetCore", "Microsoft.Orleans"];

    public static TheoryData<string> Rooms() => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_what_the_table_allows(string room)
    {
        var used = References(Projects()[room], "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.Empty(used.Except(MayUse[room], StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_but_the_host_has_a_row_in_the_table() =>
        Assert.Equal(
            MayUse.Keys.Append("BlinkAudioBot").Order(StringComparer.Ordinal),
            Projects().Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("BotFramework")]
    [InlineData("BlinkAudioBot.Cards")]
    [InlineData("BlinkAudioBot.Language")]
    [InlineData("BlinkAudioBot.Dialogs")]
    public void What_the_bot_says_needs_neither_web_server_nor_Orleans(string room)
    {
        var project = Projects()[room];
        var locked = File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"));

        Assert.Empty(References(project, "FrameworkReference"));
        Assert.All(WebAndHosting, package => Assert.DoesNotContain($"\"{package}", locked, StringComparison.OrdinalIgnoreCase));
    }

    private static Dictionary<string, string> Projects() =>
        Sources.Folders.SelectMany(folder => Sources.Files(folder, "*.csproj"))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
