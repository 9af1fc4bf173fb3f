using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Triage;
using BlinkAudioBot.Language;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>
/// Takes an edited message for what it corrects: an answer while its question is open, a fact at any time, and that it works,
/// has stopped or wants a person when that was said last. The rest is passed over: what the message once moved has moved on.
/// </summary>
internal sealed class Edits(Listener listener)
{
    /// <summary>What the edited message says to the case as it is now; <see cref="Heard.Nothing"/> when nothing.</summary>
    public Heard Hear(Activity edit, CaseFile file)
    {
        if (file.Visit == 0 || file.Outcome is Outcomes.Escalated or Outcomes.Abandoned)
        {
            return Heard.Nothing;
        }

        var said = file.Said is { } last && last.Id == edit.Id ? last : null;
        return said is not null && file.IsOpen && file.Visit == said.Visit
            ? Answer(listener.HearWords(edit, file), said, file)
            : Correction(edit, said, file);
    }

    // Its question is still open: what was not understood, or asked something, is said anew.
    private static Heard Answer(Heard heard, Said said, CaseFile file) =>
        heard.Intent == said.Intent && !TellsFacts(heard, file) ? Heard.Nothing : heard;

    private Heard Correction(Activity edit, Said? said, CaseFile file)
    {
        var then = said is null ? file : file with { Asking = said.Asking, Doubt = null };
        var heard = AsFact(listener.HearWords(edit, then), said?.Asking) with { IsEdit = true };
        if (said is not null && heard.Intent != said.Intent && IsGoodAnyTime(heard, file))
        {
            return heard;
        }

        var facts = heard with { Answer = null, Oddity = Oddity.None, Recognition = OnlyFacts(heard.Recognition) };
        return file.Outcome is null && TellsFacts(facts, file) ? facts : Heard.Nothing;
    }

    private static bool TellsFacts(Heard heard, CaseFile file) => !ReferenceEquals(FactReader.Read(file, heard), file);

    // What was asked then is no longer offered, so the answer's name alone would say nothing.
    private static Heard AsFact(Heard heard, string? asked) =>
        asked is not null && heard.Answer is { } value && TriageQuestions.Values(asked).Contains(value, StringComparer.Ordinal)
            ? heard with { Answer = null, Recognition = Fact(asked, value, heard.Text) }
            : heard;

    private static Recognition Fact(string slot, string value, string text) => slot == SlotNames.Problem
        ? Recognition.None with { Intent = value, Certainty = Certainty.Understood }
        : Recognition.None with { Entities = [new RecognizedEntity(slot, value, 0, text.Length)] };

    private static bool IsGoodAnyTime(Heard heard, CaseFile file) =>
        heard.Oddity == Oddity.Danger
        || heard.Intent is Intents.Worked or Intents.Human
        || (heard.Intent == Intents.NotWorked && file.Outcome == Outcomes.Resolved);

    private static Recognition OnlyFacts(Recognition recognition) =>
        recognition.Certainty == Certainty.Understood && recognition.Intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal)
            ? recognition
            : recognition with { Intent = Intents.Inform, Certainty = Certainty.Understood };
}
