namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>The names of <see cref="Slots"/>, as the state entity and triage use them.</summary>
internal static class SlotNames
{
    public const string Problem = "problem";
    public const string Device = "device";
    public const string Platform = "platform";
    public const string Scope = "scope";
    public const string SyncModule = "syncModule";
    public const string OtherPhone = "otherPhone";
    public const string Microphone = "microphone";

    public static IReadOnlyList<string> All { get; } = [Problem, Device, Platform, Scope, SyncModule, OtherPhone, Microphone];
}
