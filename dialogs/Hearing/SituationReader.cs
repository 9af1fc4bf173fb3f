using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Reads what was made of a sentence once more, by where the conversation stands.</summary>
internal sealed class SituationReader(ProblemReader problems, GuidePath path)
{
    public Recognition Read(Recognition recognition, string text, CaseFile file) =>
        IsPuzzled(text) ? As(recognition, Intents.Explain)
        : RefusesPerson(recognition) ? As(recognition, problems.First(text) ?? Intents.No)
        : WantsHelp(recognition, file) ? As(recognition, Intents.Explain)
        : AsksIfLacking(recognition, text, file) ? As(recognition, Intents.AskSupportedModels)
        : IsAsked(recognition, file) ? As(recognition, Intents.Explain)
        : HasArrived(recognition, file) ? As(recognition, Intents.Repeat)
        : IsSmallTalk(recognition, file) ? recognition with { Intent = Intents.None, Certainty = Certainty.Refused }
        : recognition;

    private static Recognition As(Recognition recognition, string intent) =>
        recognition with { Intent = intent, Certainty = Certainty.Understood };

    // "???"
    private static bool IsPuzzled(string text) =>
        text.Contains('?', StringComparison.Ordinal) && text.All(letter => letter is '?' or '!' or '.' or ' ');

    // "Which Indoor do I have?" of who is asked for it is no question about Blink's cameras.
    private static bool WantsHelp(Recognition recognition, CaseFile file) =>
        file is { Phase: Phases.Triage, Asking: not (null or SlotNames.Problem), Doubt: null }
        && Says(recognition, Remarks.HelpWanted)
        && recognition.Intent != Intents.Human;

    // "They can't hear me, and no agents please" names a person, and wants none.
    private static bool RefusesPerson(Recognition recognition) =>
        Says(recognition, Remarks.PersonRefused)
        && (recognition.Certainty != Certainty.Understood || recognition.Intent is Intents.Human or Intents.Skip);

    // "So mine doesn't?" of who has a camera without two-way audio.
    private static bool AsksIfLacking(Recognition recognition, string text, CaseFile file) =>
        text.EndsWith('?') && Says(recognition, Remarks.Lacks) && recognition.Intent != Intents.Human && new Facts(file).LacksTwoWayAudio;

    // "It asks for my password": that is no failure of the step, only more is to be said about it.
    private static bool IsAsked(Recognition recognition, CaseFile file) =>
        file.Phase == Phases.Guide && Says(recognition, Remarks.StepAsks)
        && (recognition.Certainty != Certainty.Understood
            || recognition.Intent is Intents.NotWorked or Intents.Cannot or Intents.Next or Intents.None or Intents.No);

    // "I'm back home" of who had to pause says neither goodbye nor that it works.
    private static bool HasArrived(Recognition recognition, CaseFile file) =>
        file.Phase == Phases.Guide && Says(recognition, Remarks.Arrived);

    // Rain keeps nobody from a step that is done indoors.
    private bool IsSmallTalk(Recognition recognition, CaseFile file) =>
        recognition.Intent is Intents.Cannot or Intents.Skip && Says(recognition, Remarks.Weather) && !path.IsOutside(file);

    private static bool Says(Recognition recognition, string remark) =>
        recognition.Remarks.Contains(remark, StringComparer.Ordinal);
}
