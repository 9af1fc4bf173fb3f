using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Fills the case's slots from what a sentence says, whatever was asked.</summary>
internal static class FactReader
{
    /// <summary>The file with what the sentence says; the same object when it says nothing new.</summary>
    public static CaseFile Read(CaseFile file, Heard heard)
    {
        if (heard.Answer is not null || IsQuestion(file, heard))
        {
            return file;
        }

        var scope = Scope(file, heard);
        var read = ReadProblem(file, heard);
        read = ReadDevice(read, heard);
        read = ReadSlot(read, SlotNames.Platform, Value(read, heard, SlotNames.Platform));
        read = ReadSlot(read, SlotNames.Scope, scope);
        read = ReadSlot(read, SlotNames.SyncModule, Value(read, heard, SlotNames.SyncModule));
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

    private static CaseFile ReadDevice(CaseFile file, Heard heard)
    {
        if (Named(file, heard, SlotNames.Device) is not { } device)
        {
            return heard.Remarks(Remarks.Correction) && heard.All(EntityNames.Device).Skip(1).Any()
                ? file.With(SlotNames.Device, null)
                : ReadCameras(file, heard);
        }

        (file, device) = (Chosen(file, heard, device), Waiting(file, heard, device));
        if (heard.Remarks(Remarks.Also) && !heard.Remarks(Remarks.Correction) && Devices.Find(file.Slots.Device) is not null)
        {
            return ReadCameras(file, heard);
        }

        if (!IsBare(device, heard.Text))
        {
            return ReadSlot(file, SlotNames.Device, device.Value);
        }

        // The question of the family is answered, as by its button.
        if (file is { Asking: SlotNames.Device, Family: null, ChoosesCamera: false } && !heard.Remarks(Remarks.Correction))
        {
            return file.OfFamily(device.Value);
        }

        // "My mini" of somebody who has a Mini 2 corrects nothing.
        if (!heard.Remarks(Remarks.Correction) && Devices.Find(file.Slots.Device)?.Family == device.Value)
        {
            return file;
        }

        // A bare "indoor" may be the first one, which has no two-way audio: ask which.
        return device.Value == Devices.IndoorFamily
            ? file.OfFamily(Devices.IndoorFamily)
            : ReadSlot(file, SlotNames.Device, device.Value);
    }

    // One camera is looked at at a time; the others wait.
    private static CaseFile ReadCameras(CaseFile file, Heard heard)
    {
        foreach (var camera in heard.All(EntityNames.Device))
        {
            var isBare = IsBare(camera, heard.Text);
            var isOwn = camera.Value == file.Slots.Device || (isBare && camera.Value == (Devices.Find(file.Slots.Device)?.Family ?? file.Family));
            if (!isOwn)
            {
                file = file.AndLater(isBare && camera.Value == Devices.IndoorFamily ? AnswerIds.FamilyPrefix + camera.Value : camera.Value);
            }
        }

        return file;
    }

    // Of several cameras that were named one is meant after all: "it's just the Outdoor 4", "not the doorbell", "neither, it's a Mini".
    private static CaseFile Chosen(CaseFile file, Heard heard, RecognizedEntity device) =>
        IsOnly(heard) || (file.ChoosesCamera && (heard.Remarks(Remarks.Correction) || !Offers(file, Waiting(file, heard, device).Value)))
            ? file with { Later = [.. file.Later.Where(Laters.IsProblem)] }
            : file;

    // "The Outdoor" is the Outdoor 4, when that is the one that was named.
    private static RecognizedEntity Waiting(CaseFile file, Heard heard, RecognizedEntity device) =>
        file.ChoosesCamera && IsBare(device, heard.Text) && !Offers(file, device.Value)
        && file.Later.FirstOrDefault(id => Devices.Find(id)?.Family == device.Value) is { } named
            ? device with { Value = named }
            : device;

    private static bool Offers(CaseFile file, string camera) => file.Waits(camera) || file.Waits(AnswerIds.FamilyPrefix + camera);

    private static bool IsOnly(Heard heard) => heard.Entity(EntityNames.Scope) is { Value: "one" };

    private static bool IsBare(RecognizedEntity device, string text) =>
        Devices.FirstOfFamily(device.Value)?.Id == device.Value
        && !text.AsSpan(device.Start, device.Length).ContainsAnyInRange('0', '9')
        && text.AsSpan(device.Start, device.Length).IndexOf("gen", StringComparison.OrdinalIgnoreCase) < 0;

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
        if (heard.Remarks(Remarks.OnlyCamera))
        {
            return Slots.Unknown;
        }

        // Which of several cameras, not how many are affected.
        if (file.ChoosesCamera && IsOnly(heard))
        {
            return null;
        }

        // A bare "all" or "both" answers only the question.
        var scope = Named(file, heard, SlotNames.Scope);
        var isBare = scope is { Value: "all", Length: <= 4 } && !heard.IsEdit;
        return isBare && file.Asking != SlotNames.Scope && (file.Slots.Scope is not null || file.Handover is not null) ? null
            : scope?.Value ?? (heard.OtherWorks ? "one" : null);
    }

    private static string? OtherPhone(CaseFile file, Heard heard) =>
        heard.Remarks(Remarks.OtherPhoneWorks) ? Slots.Works
        : heard.Remarks(Remarks.OtherPhoneFails) && file.Slots.OtherPhone is not null ? Slots.Unknown
        : null;

    private static CaseFile ReadSlot(CaseFile file, string slot, string? value) =>
        value is null || file.Slots[slot] == value ? file : file.With(slot, value);
}
