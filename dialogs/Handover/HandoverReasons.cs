namespace BlinkAudioBot.Dialogs.Handover;

/// <summary>Why a person is wanted.</summary>
internal static class HandoverReasons
{
    /// <summary>The person asked for it.</summary>
    public const string Asked = "asked";

    /// <summary>All steps are done.</summary>
    public const string Exhausted = "exhausted";

    /// <summary>The device has no two-way audio.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>An agent has watched and takes over unasked.</summary>
    public const string Taken = "taken";

    /// <summary>The bot failed more than once.</summary>
    public const string Errors = "errors";
}
