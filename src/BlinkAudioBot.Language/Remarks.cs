namespace BlinkAudioBot.Language;

/// <summary>Facts that people volunteer and for which the labels have no entity.</summary>
public static class Remarks
{
    /// <summary>It works on another phone.</summary>
    public const string OtherPhoneWorks = "otherPhone.works";

    /// <summary>There is only one camera, so "one or all" has no answer.</summary>
    public const string OnlyCamera = "scope.only-camera";

    /// <summary>The sentence takes something back: "sorry, I meant".</summary>
    public const string Correction = "correction";
}
