using System.Text.RegularExpressions;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Deployment;

/// <summary>A file below <c>deploy</c>, read as text.</summary>
internal sealed partial class DeployFile(params string[] path)
{
    public string Text { get; } = File.ReadAllText(Repository.PathOf(["deploy", .. path]));

    /// <summary>The settings that it sets, as the server knows them.</summary>
    public IReadOnlyList<string> Settings =>
        [.. Setting().Matches(Text).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    /// <summary>What stands between two words, wherever it does.</summary>
    public IReadOnlyList<string> Between(string before, string after) =>
        [.. Regex.Matches(Text, Regex.Escape(before) + "(.*?)" + Regex.Escape(after), RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("BlinkAudioBot__\\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();
}
