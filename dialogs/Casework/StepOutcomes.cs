namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>What became of a step.</summary>
internal static class StepOutcomes
{
    public const string Worked = "worked";
    public const string NotWorked = "not_worked";

    /// <summary>The person went on without saying whether it helped.</summary>
    public const string Next = "next";

    public const string Skipped = "skipped";

    /// <summary>The person could not do it; the reason is kept in their words.</summary>
    public const string Cannot = "cannot";
}
