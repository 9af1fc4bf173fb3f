namespace BlinkAudioBot.Dialogs.MicrophoneCheck;

/// <summary>What the test of a phone's microphone can find.</summary>
internal static class CheckResults
{
    public const string Works = "works";

    /// <summary>The browser may not use the microphone.</summary>
    public const string Blocked = "blocked";

    /// <summary>There is no microphone.</summary>
    public const string None = "none";

    /// <summary>Nothing was heard.</summary>
    public const string Silent = "silent";

    public static IReadOnlyList<string> All { get; } = [Works, Blocked, None, Silent];
}
