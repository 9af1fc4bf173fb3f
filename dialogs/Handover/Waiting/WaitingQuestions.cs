namespace BlinkAudioBot.Dialogs.Handover.Waiting;

/// <summary>What a person who waits can be asked.</summary>
internal static class WaitingQuestions
{
    /// <summary>Whether to wait here, or to have the answer by e-mail.</summary>
    public const string Choice = "choice";

    /// <summary>Where to send the e-mail.</summary>
    public const string Address = "address";

    /// <summary>Whether the case is to be closed.</summary>
    public const string Closing = "closing";

    /// <summary>Nothing more; the answer goes out by e-mail.</summary>
    public const string Chosen = "chosen";
}
