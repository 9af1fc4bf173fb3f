using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Reads a sentence at a step of the guide once more. That it works must be said; what is only done is no success.</summary>
internal static class StepReader
{
    // "Yes, it does."
    private const int BareWords = 3;

    private const string RestartPrefix = "reboot-";

    private const string TalkButtonStep = "talk-button";

    // A reset is a step of its own, and no answer to "where is the button".
    private static readonly string[] Resets = [Intents.HowToPrefix + "factory_reset", Intents.HowToPrefix + "reset_sync_module", Intents.HowToPrefix + "readd_camera"];

    public static Recognition Read(Recognition recognition, string text, CaseFile file) =>
        recognition.Intent == Intents.Human || IsSettled(recognition) ? recognition
        : recognition.Says(Remarks.AsksToSkip) ? Skipped(recognition, file)
        : MayBe(recognition) && recognition.Says(Remarks.Refusal) ? recognition.As(Intents.Skip)
        : IsPutOff(recognition) ? recognition.As(Intents.Cannot)
        : IsOwnButton(recognition) || IsSought(recognition, file) ? recognition.As(Intents.Explain)
        : IsAgreed(recognition) ? recognition.As(Intents.Worked)
        : IsUnproven(recognition, text) || TellsDone(recognition, text) ? recognition.As(Intents.Next).And(Remarks.SaysDone)
        : recognition;

    // "Can I skip the reboot?" may ask about a step that comes later; the present one is not skipped for that.
    private static Recognition Skipped(Recognition recognition, CaseFile file) =>
        IsHowToOfOther(recognition, file)
        || (recognition.Says(Remarks.NamesRestart) && file.Step?.StartsWith(RestartPrefix, StringComparison.Ordinal) is not true)
            ? (recognition with { Intent = Intents.None, Certainty = Certainty.Refused }).And(Remarks.AskNeed)
            : recognition.As(Intents.Skip);

    private static bool IsHowToOfOther(Recognition recognition, CaseFile file) =>
        recognition.Intent.StartsWith(Intents.HowToPrefix, StringComparison.Ordinal)
        && recognition.Intent[Intents.HowToPrefix.Length..].Replace('_', '-') != file.Step;

    private static bool IsSettled(Recognition recognition) =>
        Oddities.Troubles(recognition).Any()
        || recognition is { Certainty: Certainty.Understood, Intent: Intents.Restart or Intents.Goodbye };

    // "I'll do it later" may look like a wish to skip it; "skip it, I'm not at home" is one.
    private static bool IsPutOff(Recognition recognition) =>
        MayBe(recognition)
        && ((recognition.Says(Remarks.Later) && !recognition.Says(Remarks.Onward))
            || (recognition.Says(Remarks.Away) && recognition is not { Intent: Intents.Skip, Certainty: Certainty.Understood }));

    private static bool IsOwnButton(Recognition recognition) =>
        Resets.Contains(recognition.Intent, StringComparer.Ordinal) && recognition.Says(Remarks.NamesButton) && !recognition.Says(Remarks.NamesReset);

    // "Where is the talk button", where that is what the step tells, is no other problem.
    private static bool IsSought(Recognition recognition, CaseFile file) =>
        file.Step == TalkButtonStep && recognition.Intent == Intents.TalkButton
        && recognition.Says(Remarks.Question) && !recognition.Says(Remarks.Why);

    // What is understood as a result, or as a question, stays that.
    private static bool MayBe(Recognition recognition) =>
        recognition.Certainty != Certainty.Understood
        || recognition.Intent is Intents.None or Intents.No or Intents.Yes or Intents.Next or Intents.Skip or Intents.Cannot or Intents.Inform
        || recognition.Intent.StartsWith(Intents.HowToPrefix, StringComparison.Ordinal);

    // "Yeah it does" may be either, which comes to the same.
    private static bool IsAgreed(Recognition recognition) =>
        recognition is { Certainty: Certainty.Unsure, Likely: [{ Intent: Intents.Worked or Intents.Yes }, { Intent: Intents.Worked or Intents.Yes }, ..] }
        && recognition.Says(Remarks.SaysWorks);

    // "Perfect, just perfect" is no news of the sound, nor is "yes, I pressed it". A picture of a thumb is an answer.
    private static bool IsUnproven(Recognition recognition, string text) =>
        recognition.Certainty == Certainty.Understood
        && text.Any(char.IsLetter)
        && !recognition.Says(Remarks.SaysWorks)
        && (recognition.Intent == Intents.Worked
            || (recognition.Intent == Intents.Thanks && recognition.Says(Remarks.SaysDone))
            || (recognition.Intent == Intents.Yes && (recognition.Says(Remarks.SaysDone) || text.Count(letter => letter == ' ') >= BareWords)));

    // "I have given all permission only" sounds like a question about it.
    private static bool TellsDone(Recognition recognition, string text) =>
        recognition.Says(Remarks.SaysDone) && !recognition.Says(Remarks.Question) && !text.Contains('?', StringComparison.Ordinal)
        && (recognition.Certainty == Certainty.Refused
            || recognition.Intent.StartsWith(Intents.HowToPrefix, StringComparison.Ordinal)
            || (recognition.Certainty == Certainty.Unsure && recognition.Likely is [{ Intent: Intents.Next or Intents.Yes or Intents.Worked }, ..]));
}
