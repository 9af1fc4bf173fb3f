using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace BlinkAudioBot.Dialogs.Tests.Completeness;

/// <summary>No word file says what no source supports.</summary>
public sealed class ForbiddenClaimTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "cards", "text", "en");

    private static readonly IReadOnlyList<ForbiddenClaim> Claims = YamlTable.Read<ForbiddenClaim>("forbidden.yaml");

    // Each text with its place: file without its ending, a blank, and the key.
    private static readonly IReadOnlyList<(string Place, string Text)> Texts = [.. Directory
        .GetFiles(Folder, "*.yaml", SearchOption.AllDirectories)
        .SelectMany(file => Read(file, Path.GetRelativePath(Folder, file)[..^".yaml".Length].Replace('\\', '/') + " "))];

    public static TheoryData<string> Names => [.. Claims.Select(claim => claim.Claim)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_claimed_nowhere(string name)
    {
        var claim = Claims.Single(claim => claim.Claim == name);
        var texts = Texts.Where(text => claim.Except is null || !Matches(claim.Except, text.Place));

        Assert.All(texts, text => Assert.False(Matches(claim.Pattern, text.Text), $"{text.Place}: {text.Text} (fact {claim.Fact})"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_pattern_finds_its_example(string name)
    {
        var claim = Claims.Single(claim => claim.Claim == name);

        Assert.Matches(claim.Pattern, claim.Example);
    }

    [Fact]
    public void Every_word_file_is_read() =>
        Assert.Equal(
            Directory.GetFiles(Folder, "*.yaml", SearchOption.AllDirectories).Length,
            Texts.Select(text => text.Place[..text.Place.IndexOf(' ', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal).Count());

    private static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<(string Place, string Text)> Read(string file, string place)
    {
        using var reader = File.OpenText(file);
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. stream.Documents.SelectMany(document => Flatten(document.RootNode, place))];
    }

    private static IEnumerable<(string Place, string Text)> Flatten(YamlNode node, string place) => node switch
    {
        YamlMappingNode group => group.Children.SelectMany(entry =>
            Flatten(entry.Value, $"{place}{entry.Key}{(entry.Value is YamlScalarNode ? string.Empty : ".")}")),
        YamlSequenceNode list => list.Children.SelectMany((line, index) => Flatten(line, $"{place}{index + 1}")),
        _ => [(place, node.ToString())],
    };
}
