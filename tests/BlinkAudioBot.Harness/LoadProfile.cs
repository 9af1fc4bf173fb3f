namespace BlinkAudioBot.Harness;

/// <summary>The settings of the load program's profile, which lift the visitors' limits.</summary>
public static class LoadProfile
{
    /// <summary>Each as <c>--Name=value</c>.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        .. File.ReadLines(Repository.PathOf("tests", "BlinkAudioBot.Load", "load-profile.txt"))
            .Where(line => line.StartsWith("--", StringComparison.Ordinal)),
    ];
}
