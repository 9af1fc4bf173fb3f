namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>What was said last.</summary>
/// <param name="From">One of the constants.</param>
/// <param name="Text">The words, not longer than <see cref="MaxLength"/>.</param>
/// <param name="At">When (UTC).</param>
internal sealed record CaseWords(string From, string Text, DateTimeOffset At)
{
    public const string Person = "person";
    public const string Agent = "agent";

    /// <summary>How many characters are kept.</summary>
    public const int MaxLength = 140;
}
