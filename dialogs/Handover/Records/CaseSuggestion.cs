namespace BlinkAudioBot.Dialogs.Handover.Records;

/// <summary>What the bot would try next.</summary>
/// <param name="Step">The step; null when there is none.</param>
/// <param name="Why">One of the constants.</param>
internal sealed record CaseSuggestion(string? Step, string Why)
{
    /// <summary>The guide stands there, or would go there next.</summary>
    public const string Next = "next";

    /// <summary>All others are done; this one was skipped.</summary>
    public const string Skipped = "skipped";

    /// <summary>All that apply are done.</summary>
    public const string AllDone = "all-done";

    /// <summary>The camera has no two-way audio, so there is no guide.</summary>
    public const string NoTwoWayAudio = "no-two-way-audio";
}
