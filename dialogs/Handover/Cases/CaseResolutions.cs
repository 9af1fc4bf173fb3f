namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>How a case was closed.</summary>
internal static class CaseResolutions
{
    public const string Resolved = "resolved";
    public const string Unresolved = "unresolved";

    /// <summary>The person was heard no more.</summary>
    public const string Abandoned = "abandoned";

    public static IReadOnlyList<string> All { get; } = [Resolved, Unresolved, Abandoned];
}
