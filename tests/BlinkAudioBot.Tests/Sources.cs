using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests;

/// <summary>The files of the repository, without what builds make.</summary>
internal static class Sources
{
    private static readonly string[] Made = ["artifacts", "bin", "node_modules", "obj", "wwwroot"];

    /// <summary>The folders that hold the product's projects.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["src", "dialogs", "cards"];

    public static IEnumerable<string> Files(string folder, string pattern)
    {
        var root = Repository.PathOf(folder);
        return Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar).Intersect(Made, StringComparer.Ordinal).Any());
    }
}
