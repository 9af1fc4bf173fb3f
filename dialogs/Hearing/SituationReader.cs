using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Reads what was made of a sentence once more, by where the conversation stands.</summary>
internal sealed class SituationReader(ProblemReader problems, GuidePath path)
{
    private static readonly string[] Topics = [Intents.ProblemPrefix, Intents.FaqPrefix, Intents.HowToPrefix];

    public Recognition Read(Recognition recognition, string text, CaseFile file) =>
        IsPuzzled(text) ? recognition.As(Intents.Explain)
        : RefusesPerson(recognition) ? recognition.As(problems.First(text) ?? Intents.No)
        : BesideOthers(recognition, text, file) is { } problem ? recognition.As(problem)
        : WantsHelp(recognition, file) ? recognition.As(Intents.Explain)
        : AsksIfLacking(recognition, text, file) ? recognition.As(Intents.AskSupportedModels)
        : IsAsked(recognition, file) ? recognition.As(Intents.Explain)
        : HasArrived(recognition, file) ? recognition.As(Intents.Repeat)
        : IsSmallTalk(recognition, file) ? recognition with { Intent = Intents.None, Certainty = Certainty.Refused }
        : KeepsIn(recognition, file) ? recognition.As(Intents.Cannot)
        : file.Phase == Phases.Guide ? StepReader.Read(recognition, text, file)
        : IsOther(recognition, file) ? recognition with { Intent = Intents.None, Certainty = Certainty.Refused }
        : IsOnlyGlad(recognition, text, file) ? Glad(recognition, file)
        : recognition;

    // "???"
    private static bool IsPuzzled(string text) =>
        text.Contains('?', StringComparison.Ordinal) && text.All(letter => letter is '?' or '!' or '.' or ' ');

    // A story, and what was tried already, may hide what is wrong, which is not known yet.
    private string? BesideOthers(Recognition recognition, string text, CaseFile file) =>
        file is { Slots.Problem: null, Doubt: null, Outcome: null, Handover: null }
        && recognition.Intent is Intents.Next or Intents.NotWorked or Intents.Inform or Intents.Explain
            ? problems.BesideOthers(text)
            : null;

    // "Which Indoor do I have?" of who is asked for it is no question about Blink's cameras.
    private static bool WantsHelp(Recognition recognition, CaseFile file) =>
        file is { AsksDetail: true, Doubt: null }
        && recognition.Says(Remarks.HelpWanted)
        && recognition.Intent != Intents.Human;

    // "They can't hear me, and no agents please" names a person, and wants none.
    private static bool RefusesPerson(Recognition recognition) =>
        recognition.Says(Remarks.PersonRefused)
        && (recognition.Certainty != Certainty.Understood || recognition.Intent is Intents.Human or Intents.Skip);

    // "So mine doesn't?" of who has a camera without two-way audio.
    private static bool AsksIfLacking(Recognition recognition, string text, CaseFile file) =>
        text.EndsWith('?') && recognition.Says(Remarks.Lacks) && recognition.Intent != Intents.Human && new Facts(file).LacksTwoWayAudio;

    // "It asks for my password": that is no failure of the step, only more is to be said about it.
    private static bool IsAsked(Recognition recognition, CaseFile file) =>
        file.Phase == Phases.Guide && recognition.Says(Remarks.StepAsks)
        && (recognition.Certainty != Certainty.Understood
            || recognition.Intent is Intents.NotWorked or Intents.Cannot or Intents.Next or Intents.None or Intents.No);

    // "I'm back home" of who had to pause, or has left, says neither goodbye nor that it works.
    private static bool HasArrived(Recognition recognition, CaseFile file) =>
        recognition.Says(Remarks.Arrived)
        && (file.Phase == Phases.Guide
            || (file.Outcome is null or Outcomes.Abandoned && recognition.Intent != Intents.Human && !IsAbout(recognition.Intent)));

    private static bool IsAbout(string intent) =>
        Array.Exists(Topics, topic => intent.StartsWith(topic, StringComparison.Ordinal));

    // Rain keeps nobody from a step that is done indoors.
    private bool IsSmallTalk(Recognition recognition, CaseFile file) =>
        recognition.Intent is Intents.Cannot or Intents.Skip && recognition.Says(Remarks.Weather) && !path.IsOutside(file);

    // "It is raining here", of who must go out for the step.
    private bool KeepsIn(Recognition recognition, CaseFile file) =>
        file.Phase == Phases.Guide
        && recognition is { Intent: Intents.None } or { Certainty: not Certainty.Understood }
        && recognition.Says(Remarks.Weather) && path.IsOutside(file);

    // "Another problem" begins anew, but not for who waits for a person.
    private static bool IsOther(Recognition recognition, CaseFile file) =>
        file.Outcome == Outcomes.Escalated && recognition.Intent == Intents.Restart && recognition.Says(Remarks.OtherTopic);

    // "Great" says nothing of the sound where nobody has asked for it, and "ok" adds nothing to a case.
    private static bool IsOnlyGlad(Recognition recognition, string text, CaseFile file) =>
        text.Any(char.IsLetter)
        && file is { Outcome: not Outcomes.Resolved, Doubt: null, WaitingQuestion: null }
        && (recognition is { Intent: Intents.Worked, Certainty: Certainty.Understood }
            ? !recognition.Says(Remarks.SaysWorks)
            : file.Outcome == Outcomes.Escalated && recognition.Intent is Intents.Yes or Intents.None && recognition.Says(Remarks.Acknowledgement));

    private static Recognition Glad(Recognition recognition, CaseFile file) => file.Outcome switch
    {
        Outcomes.Escalated => recognition.As(Intents.Thanks),
        Outcomes.Abandoned => recognition with { Intent = Intents.None, Certainty = Certainty.Refused },
        _ when recognition.Says(Remarks.Acknowledgement) => recognition.As(Intents.Yes),
        _ => recognition with { Certainty = Certainty.Unsure },
    };
}
