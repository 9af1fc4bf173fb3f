using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Fills the case's slots from what a sentence says, whatever was asked.</summary>
internal static class FactReader
{
    /// <summary>The file with what the sentence says; the same object when it says nothing new.</summary>
    public static CaseFile Read(CaseFile file, Heard heard)
    {
        if (heard.Answer is not null || heard.Oddity == Oddity.Language || IsQuestion(file, heard))
        {
            return file;
        }

        var scope = Scope(file, heard);
        var read = ReadProblem(file, heard);
        read = DeviceReader.Read(read, heard, Named(read, heard, SlotNames.Device));
        read = ReadSlot(read, SlotNames.Platform, Value(read, heard, SlotNames.Platform));
        read = ReadSlot(read, SlotNames.Scope, scope);
        read = ReadSlot(read, SlotNames.SyncModule, Value(read, heard, SlotNames.SyncModule) ?? UnknownModule(read, heard));
        read = ReadSlot(read, SlotNames.OtherPhone, OtherPhone(read, heard));
        return heard.OtherProblem is { } other && other != read.Slots.Problem ? read.AndLater(other) : read;
    }

    /// <summary>The slots in which two files differ.</summary>
    public static IEnumerable<string> Changes(CaseFile before, CaseFile after) =>
        SlotNames.All.Where(slot => before.Slots[slot] != after.Slots[slot]);

    // "How do I reset a Mini?" does not say that the person's camera is one.
    private static bool IsQuestion(CaseFile file, Heard heard) =>
        heard.Intent.StartsWith(Intents.FaqPrefix, StringComparison.Ordinal)
        || heard.Intent.StartsWith(Intents.HowToPrefix, StringComparison.Ordinal)
        || heard.AsksReason(file)
        || (heard.Intent == Intents.Explain
            && (heard.Remarks(Remarks.HelpWanted) || (heard.Remarks(Remarks.Question) && file.Phase == Phases.Guide)))
        || (heard.Asks && heard.Intent == Intents.None && !heard.Remarks(Remarks.AskLiveView));

    private static CaseFile ReadProblem(CaseFile file, Heard heard)
    {
        var problem = heard.AlsoProblem ?? heard.Intent;
        if (!problem.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal))
        {
            return file;
        }

        if (heard.Remarks(Remarks.Correction) || file.Slots.Problem is null)
        {
            return ReadSlot(file, SlotNames.Problem, problem);
        }

        // "No sound" is how people say that a step has not helped, or that all cameras are affected; "also" replaces nothing.
        return problem == Intents.NoAudio && file.Asking != SlotNames.Problem ? file
            : problem != file.Slots.Problem && (heard.Remarks(Remarks.Also) || file.Waits(problem)) ? file.AndLater(problem)
            : ReadSlot(file, SlotNames.Problem, problem);
    }

    // "I said Mini but it is an Outdoor": of two that are named in a correction, the one that is new.
    private static RecognizedEntity? Named(CaseFile file, Heard heard, string slot)
    {
        if (heard.Entity(slot) is { } only)
        {
            return only;
        }

        var named = heard.All(slot).DistinctBy(entity => entity.Value, StringComparer.Ordinal).ToList();
        if (!heard.Remarks(Remarks.Correction) || named.Count == 0)
        {
            return null;
        }

        var last = Last(heard, slot);
        return named.RemoveAll(entity => entity.Value == file.Slots[slot]) == 1 && named is [var changed] ? changed : last;
    }

    // "A Mini, no sorry, a Mini 2": what is named last is meant, unless it is joined to others.
    private static RecognizedEntity? Last(Heard heard, string slot)
    {
        var named = heard.All(slot).ToList();
        var between = heard.Text[(named[^2].Start + named[^2].Length)..named[^1].Start].Split(' ');
        return Array.Exists(between, word => word is "and" or "or" or "&" or "nor") ? null : named[^1];
    }

    private static string? Value(CaseFile file, Heard heard, string slot) => Named(file, heard, slot)?.Value;

    private static string? Scope(CaseFile file, Heard heard)
    {
        if (heard.Remarks(Remarks.OnlyCamera) || (file.Asking == SlotNames.Scope && heard.Remarks(Remarks.SomeCameras)))
        {
            return Slots.Unknown;
        }

        // Which of several cameras, not how many are affected.
        if (file.ChoosesCamera && DeviceReader.IsOnly(heard))
        {
            return null;
        }

        // A bare "all" or "both" answers only the question.
        var scope = Named(file, heard, SlotNames.Scope);
        var isBare = scope is { Value: "all", Length: <= 4 } && !heard.IsEdit;
        return isBare && file.Asking != SlotNames.Scope && (file.Slots.Scope is not null || file.Handover is not null) ? null
            : scope?.Value ?? (heard.OtherWorks ? "one" : null);
    }

    // "No idea about the sync thing", while something else is asked.
    private static string? UnknownModule(CaseFile file, Heard heard) =>
        file.Slots.SyncModule is null && file.Asking is not (null or SlotNames.SyncModule) && heard.Remarks(Remarks.Unsure) && heard.Remarks(Remarks.AboutModule)
            ? Slots.Unknown
            : null;

    private static string? OtherPhone(CaseFile file, Heard heard) =>
        heard.Remarks(Remarks.OtherPhoneWorks) ? Slots.Works
        : heard.Remarks(Remarks.OtherPhoneFails) && file.Slots.OtherPhone is not null ? Slots.Unknown
        : null;

    /// <summary>The file with a slot's value; the same object when it has that value, or there is none.</summary>
    public static CaseFile ReadSlot(CaseFile file, string slot, string? value) =>
        value is null || file.Slots[slot] == value ? file : file.With(slot, value);
}
