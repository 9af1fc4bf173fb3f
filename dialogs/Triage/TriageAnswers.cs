using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Triage;

/// <summary>Takes what was heard for the answer to a question of triage.</summary>
internal static class TriageAnswers
{
    /// <summary>The file with the answer; null when the question is still open.</summary>
    public static CaseFile? Read(SupportTurn turn, string slot)
    {
        var (file, heard) = (turn.File, turn.Heard);
        if (turn.Learned && (file.Slots[slot] is not null || (slot == SlotNames.Device && file.Family is not null)))
        {
            return file;
        }

        var isFirstNamed = turn.Learned && heard.All(EntityNames.Device).Skip(1).Any();
        if (file.ChoosesCamera && !isFirstNamed && heard is { Answer: null } && IsUndecided(heard))
        {
            return First(file);
        }

        return heard.Answer switch
        {
            null => Passes(heard) ? file.With(slot, Slots.Unknown) : null,
            Slots.Unknown or AnswerIds.OnlyCamera => file.With(slot, Slots.Unknown),
            var answer when answer.StartsWith(AnswerIds.FamilyPrefix, StringComparison.Ordinal) =>
                file.OfFamily(answer[AnswerIds.FamilyPrefix.Length..]),
            var answer when TriageQuestions.Values(slot).Contains(answer, StringComparer.Ordinal) => file.With(slot, answer),
            _ => null,
        };
    }

    // "Skip", "next question", "I can't check that". That something is done answers no question, and "not that, the next one"
    // passes none over.
    private static bool Passes(Heard heard) => heard.Intent switch
    {
        Intents.Skip => !heard.Remarks(Remarks.OtherChoice),
        Intents.Next => heard.Remarks(Remarks.Pass) && !heard.Remarks(Remarks.OtherChoice),
        Intents.Cannot => heard.Remarks(Remarks.Unsure) && !heard.Remarks(Remarks.Away),
        _ => false,
    };

    // "Both", "I don't mind": with one of them it must begin.
    private static bool IsUndecided(Heard heard) =>
        Passes(heard)
        || heard.Intent == Intents.Yes
        || heard.Remarks(Remarks.Unsure)
        || heard.All(EntityNames.Scope).Any()
        || heard.All(EntityNames.Device).Skip(1).Any();

    private static CaseFile First(CaseFile file)
    {
        var first = file.Later.First(Laters.IsCamera);
        return first.StartsWith(AnswerIds.FamilyPrefix, StringComparison.Ordinal)
            ? file.OfFamily(first[AnswerIds.FamilyPrefix.Length..])
            : file.With(SlotNames.Device, first);
    }
}
