using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Durability;

/// <summary>The settings of the load program's profile, which lift the visitors' limits.</summary>
internal static class LoadProfile
{
    public static string[] Settings { get; } =
    [
        .. File.ReadLines(Repository.PathOf("tests", "BlinkAudioBot.Load", "load-profile.txt"))
            .Where(line => line.StartsWith("--", StringComparison.Ordinal)),
    ];
}
