using System.Globalization;
using System.IO.Enumeration;
using System.Text.Json;
using System.Text.RegularExpressions;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests;

/// <summary>Agreements that no analyzer checks.</summary>
public sealed partial class ConventionTests
{
    private const int MostLines = 400;

    [Fact]
    public void Every_log_event_has_an_id_of_its_own()
    {
        var declared = Sources.Folders.SelectMany(folder => Sources.Files(folder, "*.cs"))
            .SelectMany(file => LogMethod().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Id: match.Groups["id"].Value)))
            .ToList();

        Assert.NotEmpty(declared);
        Assert.All(declared, method => Assert.True(int.TryParse(method.Id, NumberStyles.None, CultureInfo.InvariantCulture, out _), $"{method.File} has a log method without an id."));
        Assert.Empty(declared.GroupBy(method => method.Id, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(method => method.File))}"));
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.Empty(Sources.Folders.Append("tests")
            .SelectMany(folder => Sources.Files(folder, "*.cs").Concat(Sources.Files(folder, "*.ts")).Concat(Sources.Files(folder, "*.tsx")))
            .Where(file => File.ReadLines(file).Skip(MostLines).Any())
            .Select(file => Path.GetRelativePath(Repository.Root, file)));

    [Fact]
    public void Every_link_of_a_readme_leads_somewhere()
    {
        var links = Directory.EnumerateFiles(Repository.Root, "README.md", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains("artifacts", StringComparison.Ordinal))
            .SelectMany(file => Link().Matches(File.ReadAllText(file)).Select(match => Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, match.Groups["to"].Value)))
            .ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(link), $"There is no {link}."));
    }

    [Fact]
    public void The_readme_names_every_package_that_is_used()
    {
        var named = Code().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(match => match.Groups["text"].Value).ToList();
        var pinned = Pinned().Matches(File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"))).Select(match => match.Groups["name"].Value);
        var locked = Sources.Folders.Append("tests").SelectMany(folder => Sources.Files(folder, "package.json")).SelectMany(Dependencies);

        var unnamed = pinned.Concat(locked).Where(package => !named.Exists(name => FileSystemName.MatchesSimpleExpression(name, package, ignoreCase: false)));

        Assert.Empty(unnamed);
    }

    private static IEnumerable<string> Dependencies(string file)
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(file));
        string[] kinds = ["dependencies", "devDependencies"];
        return [.. kinds.SelectMany(kind => package.RootElement.TryGetProperty(kind, out var names) ? names.EnumerateObject().Select(one => one.Name) : [])];
    }

    [GeneratedRegex("`(?<text>[^`\n]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("Include=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\]\((?!https?:)(?<to>[^)#\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[LoggerMessage\(\s*(EventId\s*=\s*)?(?<id>[\w.]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LogMethod();
}
