using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>What waits in a case: cameras, by value or family, and problems, by label.</summary>
internal static class Laters
{
    public static bool IsCamera(string id) => !IsProblem(id);

    public static bool IsProblem(string id) => id.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal);

    /// <summary>The rest, once one of them is taken up; the same list when it is none of them.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> later, string? id) =>
        id is not null && later.Contains(id, StringComparer.Ordinal) ? [.. later.Where(other => other != id)] : later;
}
