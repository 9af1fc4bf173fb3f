namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>How a conversation ends.</summary>
internal static class Outcomes
{
    public const string Resolved = "resolved";
    public const string Escalated = "escalated";
    public const string Abandoned = "abandoned";
}
