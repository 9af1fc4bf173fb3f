using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>What came in: a button, or a sentence and what was made of it.</summary>
/// <param name="Text">The sentence; empty for a button.</param>
/// <param name="Answer">The id of the offered answer that was pressed or said in so many words; null for other sentences.</param>
/// <param name="Visit">The visit of the card whose button was pressed; null for sentences.</param>
/// <param name="Recognition">What the recogniser made of the sentence.</param>
internal sealed record Heard(string Text, string? Answer, int? Visit, Recognition Recognition)
{
    /// <summary>Nothing: the conversation began, or something else than a message came in.</summary>
    public static Heard Nothing { get; } = new(string.Empty, null, null, Recognition.None);

    /// <summary>What is odd about the message.</summary>
    public Oddity Oddity { get; init; }

    /// <summary>The meaning that was chosen for a sentence of which the person was asked what it means.</summary>
    public string? Meant { get; init; }

    /// <summary>The problem that a sentence tells besides the wish for a person, or besides danger.</summary>
    public string? AlsoProblem { get; init; }

    /// <summary>Whether it takes the place of what was said before.</summary>
    public bool IsEdit { get; init; }

    /// <summary>The second of two problems that a sentence tells.</summary>
    public string? OtherProblem { get; init; }

    /// <summary>Whether a camera is named besides that has no fault.</summary>
    public bool OtherWorks { get; init; }

    /// <summary>What the person wrote beside a rating, as it came in.</summary>
    public string? Sentence { get; init; }

    /// <summary>The answer's id, which for most answers is an intent's label; else the sentence's intent.</summary>
    public string Intent =>
        Answer ?? (IsDoubtful || OnlyAsks || OnlyTroubles || IsForeign || Oddity == Oddity.Danger ? Intents.None : Recognition.Intent);

    /// <summary>Whether the sentence's intent is a guess to ask about. Who may want a person is offered one, which asks as well.</summary>
    public bool IsDoubtful => Answer is null && Meant is null && Oddity != Oddity.Danger && !OnlyAsks && !OnlyTroubles && !IsForeign && (IsUnsure || IsHedged);

    public bool IsButton => Visit is not null;

    /// <summary>Whether it asks something for which there is no intent.</summary>
    public bool Asks => Recognition.Remarks.Any(remark => remark.StartsWith(Language.Remarks.AskPrefix, StringComparison.Ordinal));

    // Who wants a person is offered one, whatever the camera is.
    private bool IsForeign =>
        Oddity == Oddity.Language || (Oddity == Oddity.OtherMaker && Recognition.Intent is not (Intents.Human or Intents.Goodbye or Intents.Restart));

    private bool TellsProblem => Recognition.Certainty == Certainty.Understood && IsProblem(Recognition.Intent);

    // "The sound stops after five minutes" is no fault, so it is asked about, not told.
    private bool OnlyAsks => Asks
        && Recognition.Intent is not (Intents.Human or Intents.Restart or Intents.Worked)
        && !(Recognition.Intent == Intents.Explain && Remarks(Language.Remarks.HelpWanted))
        && (!TellsProblem || Remarks(Language.Remarks.AskLiveView));

    // "I can't log in" tells of another trouble, not that the step cannot be done.
    private bool OnlyTroubles =>
        Oddity == Oddity.Trouble
        && (Recognition.Intent == Intents.Cannot
            || (Recognition.Intent == Intents.NotWorked && Remarks(Language.Remarks.OtherAccount))
            || (IsUnsure && !IsProblem(Recognition.Intent)));

    private bool IsUnsure => Recognition is { Certainty: Certainty.Unsure, Intent: not Intents.Human };

    // "It works, kind of" and "it works?" do not say that it works; "yes, but is it safe?" is no yes.
    private bool IsHedged =>
        Recognition.Intent is Intents.Worked or Intents.Yes && (Text.EndsWith('?') || Remarks(Language.Remarks.Hedged));

    /// <summary>Whether it asks for the reason of a symptom. Before the problem is known, that tells the problem.</summary>
    public bool AsksReason(CaseFile file) =>
        file.Slots.Problem is not null && Remarks(Language.Remarks.Why) && IsProblem(Recognition.Intent);

    /// <summary>What a sentence names under a name; null when nothing, or more than one thing.</summary>
    public RecognizedEntity? Entity(string name)
    {
        RecognizedEntity? found = null;
        foreach (var entity in All(name))
        {
            if (found is not null && found.Value != entity.Value)
            {
                return null;
            }

            found = entity;
        }

        return found;
    }

    /// <summary>All that a sentence names under a name.</summary>
    public IEnumerable<RecognizedEntity> All(string name) => Recognition.Entities.Where(entity => entity.Name == name);

    /// <summary>Whether a sentence has a remark. An edited one corrects what was said, in any words.</summary>
    public bool Remarks(string remark) =>
        (IsEdit && remark == Language.Remarks.Correction) || Recognition.Remarks.Contains(remark, StringComparer.Ordinal);

    private static bool IsProblem(string intent) => intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal);
}
