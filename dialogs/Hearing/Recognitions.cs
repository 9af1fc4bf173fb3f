using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>What is asked of a recognition, and made of it, when a sentence is read once more.</summary>
internal static class Recognitions
{
    public static bool Says(this Recognition recognition, string remark) =>
        recognition.Remarks.Contains(remark, StringComparer.Ordinal);

    /// <summary>The same sentence, understood as something.</summary>
    public static Recognition As(this Recognition recognition, string intent) =>
        recognition with { Intent = intent, Certainty = Certainty.Understood };

    /// <summary>The same sentence with one more remark.</summary>
    public static Recognition And(this Recognition recognition, string remark) =>
        recognition.Says(remark) ? recognition : recognition with { Remarks = [.. recognition.Remarks, remark] };
}
