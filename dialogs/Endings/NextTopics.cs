using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Endings;

/// <summary>Takes up what had to wait, the other camera or the other problem, once the first is done.</summary>
internal sealed class NextTopics(LanguageContent words, AnswerBook answers, Speaker speaker)
{
    /// <summary>Takes it up if the person chooses it, names it or agrees.</summary>
    /// <returns>Whether a new case begins with it.</returns>
    public async Task<bool> TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (turn.File.Later.Count == 0 || turn.File.AsksStillWorks is true || Chosen(turn) is not { } chosen)
        {
            return false;
        }

        turn.File = With(turn.File.Answered(turn.Heard.Intent), chosen);
        await speaker.SayAsync(turn, words.Text("later.begin", ("what", answers.Names([chosen]))), cancellationToken);
        return true;
    }

    private static string? Chosen(SupportTurn turn)
    {
        var camera = turn.Heard.Entity(EntityNames.Device)?.Value;
        return turn is { Heard.Intent: Intents.Yes, File.Outcome: Outcomes.Resolved }
            ? turn.File.Later[0]
            : turn.File.Later.FirstOrDefault(id => id == turn.Heard.Intent || id == camera || id == AnswerIds.FamilyPrefix + camera);
    }

    // The phone stays the same. Of another camera nobody has said how many are affected, nor that it has no Sync Module.
    private static CaseFile With(CaseFile done, string id)
    {
        var next = done.Anew() with { Slots = done.Slots, Family = done.Family, Later = done.Later };
        if (Laters.IsProblem(id))
        {
            return next.With(SlotNames.Problem, id);
        }

        next = next.Slots.Scope == "one" ? next.With(SlotNames.Scope, null) : next;
        next = next.Slots.SyncModule == "none" ? next.With(SlotNames.SyncModule, null) : next;
        return id.StartsWith(AnswerIds.FamilyPrefix, StringComparison.Ordinal)
            ? next.OfFamily(id[AnswerIds.FamilyPrefix.Length..])
            : next.With(SlotNames.Device, id);
    }
}
