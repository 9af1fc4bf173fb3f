using System.Reflection;
using System.Text.RegularExpressions;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Triage;

namespace BlinkAudioBot.Dialogs.Tests;

public sealed partial class GuideWordsTests
{
    private static readonly string Sources = typeof(GuideWordsTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "DialogsFolder").Value!;

    [Fact]
    public void Every_key_that_the_dialogs_ask_for_is_listed()
    {
        var listed = GuideWords.Needs().Sentences.Select(need => need.Key).ToList();
        var asked = Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(asked.Count > 20, "The pattern does not find how keys are asked for any more.");
        Assert.All(asked, key => Assert.Contains(listed, need => Regex.IsMatch(need, Pattern(key), RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    [Fact]
    public void Every_part_that_a_step_can_show_is_listed()
    {
        var every = SlotNames.All
            .Aggregate<string, IEnumerable<CaseFile>>([new CaseFile()], (files, slot) => files.SelectMany(file => SlotValues.Each(file, slot)))
            .Concat(SlotValues.EveryFamily)
            .Select(file => new Facts(file))
            .ToList();

        Assert.All(GuideSteps.All.Zip(GuideWords.Needs().Steps), pair => Assert.Equal(
            string.Join(' ', every.SelectMany(pair.First.Parts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            string.Join(' ', pair.Second.Parts.Order(StringComparer.Ordinal))));
    }

    // What is filled into the key may have several pieces.
    private static string Pattern(string key) => $"^{Regex.Replace(Regex.Escape(key), @"\\\{.*?}", ".+", RegexOptions.None, TimeSpan.FromSeconds(1))}$";

    [GeneratedRegex(@"ords\.Text\(\s*\$?""(?<key>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();
}
