namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>Where a conversation stands; see the guide's contract.</summary>
internal static class Phases
{
    public const string Triage = "triage";
    public const string Guide = "guide";
    public const string Answer = "answer";
    public const string Handoff = "handoff";
    public const string Closed = "closed";
}
