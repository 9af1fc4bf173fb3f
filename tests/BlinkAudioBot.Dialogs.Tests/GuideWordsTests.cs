using System.Reflection;
using System.Text.RegularExpressions;

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

    // What is filled into the key may have several pieces.
    private static string Pattern(string key) => $"^{Regex.Replace(Regex.Escape(key), @"\\\{.*?}", ".+", RegexOptions.None, TimeSpan.FromSeconds(1))}$";

    [GeneratedRegex(@"ords\.Text\(\s*\$?""(?<key>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();
}
