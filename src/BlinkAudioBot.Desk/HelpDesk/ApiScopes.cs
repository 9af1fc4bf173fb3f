namespace BlinkAudioBot.Desk.HelpDesk;

/// <summary>What a key opens.</summary>
internal static class ApiScopes
{
    /// <summary>Reading cases, and what was said in their conversations.</summary>
    public const string Read = "read";

    /// <summary>Commands.</summary>
    public const string Write = "write";

    /// <summary>Reading notes, and whatever else customers never see.</summary>
    public const string Notes = "notes";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Read, Write, Notes];
}
