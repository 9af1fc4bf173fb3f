namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>A step that was shown.</summary>
/// <param name="Id">The step.</param>
/// <param name="Outcome">One of <see cref="StepOutcomes"/>; null while it is not answered.</param>
/// <param name="At">When it was answered (UTC).</param>
/// <param name="Reason">Why it was skipped, in the person's words.</param>
/// <param name="Reopened">Whether the person went back to it, so that it is open again.</param>
internal sealed record StepRecord(
    string Id, string? Outcome = null, DateTimeOffset? At = null, string? Reason = null, bool? Reopened = null)
{
    public bool IsDone => Outcome is not null && Reopened is not true;
}
