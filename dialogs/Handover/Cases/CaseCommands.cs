namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>What the support team can ask of a conversation; the server itself asks for <see cref="Queued"/>.</summary>
internal static class CaseCommands
{
    /// <summary>How the names of the invokes begin that carry a command.</summary>
    public const string Prefix = "blinkaudiobot/case/";

    public const string Take = "take";
    public const string Reply = "reply";
    public const string Note = "note";
    public const string Return = "return";
    public const string HandOn = "hand-on";
    public const string Release = "release";
    public const string Close = "close";
    public const string Reopen = "reopen";
    public const string Seen = "seen";
    public const string Queued = "queued";
}
