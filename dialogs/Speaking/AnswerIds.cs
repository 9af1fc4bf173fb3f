namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>Ids of answers that are neither an intent's label nor a slot's value.</summary>
internal static class AnswerIds
{
    /// <summary>Accepts the warning of a destructive step.</summary>
    public const string GoAhead = "go-ahead";

    /// <summary>The camera is another one than was said.</summary>
    public const string OtherCamera = "other-camera";

    /// <summary>There is only one camera.</summary>
    public const string OnlyCamera = "only-camera";

    /// <summary>A sentence means none of what was offered.</summary>
    public const string SomethingElse = "something-else";

    /// <summary>Waits in the conversation for the support team.</summary>
    public const string Stay = "wait.stay";

    /// <summary>Wants the support team's answer by e-mail.</summary>
    public const string Email = "wait.email";

    /// <summary>How the ids of device families begin.</summary>
    public const string FamilyPrefix = "family.";

    /// <summary>How the ids of ratings begin.</summary>
    public const string RatingPrefix = "rating.";

    /// <summary>The ratings, the best first.</summary>
    public static IReadOnlyList<string> Ratings { get; } = ["rating.good", "rating.fair", "rating.poor"];
}
