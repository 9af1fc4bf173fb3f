using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Fills the case's slots from what a sentence says, whatever was asked.</summary>
internal static class FactReader
{
    /// <summary>The file with what the sentence says; the same object when it says nothing new.</summary>
    public static CaseFile Read(CaseFile file, Heard heard)
    {
        if (heard.Answer is not null || IsQuestion(heard.Intent))
        {
            return file;
        }

        var read = ReadProblem(file, heard);
        read = ReadDevice(read, heard);
        read = ReadSlot(read, SlotNames.Platform, OwnPhone(heard)?.Value);
        read = ReadSlot(read, SlotNames.Scope, heard.Entity(EntityNames.Scope)?.Value ?? OnlyCamera(read, heard));
        read = ReadSlot(read, SlotNames.SyncModule, heard.Entity(EntityNames.SyncModule)?.Value);
        return ReadSlot(read, SlotNames.OtherPhone, heard.Remarks(Remarks.OtherPhoneWorks) ? Slots.Works : null);
    }

    /// <summary>The slots in which two files differ.</summary>
    public static IEnumerable<string> Changes(CaseFile before, CaseFile after) =>
        SlotNames.All.Where(slot => before.Slots[slot] != after.Slots[slot]);

    // "How do I reset a Mini?" does not say that the person's camera is one.
    private static bool IsQuestion(string intent) =>
        intent.StartsWith(Intents.FaqPrefix, StringComparison.Ordinal)
        || intent.StartsWith(Intents.HowToPrefix, StringComparison.Ordinal);

    private static CaseFile ReadProblem(CaseFile file, Heard heard)
    {
        if (!heard.Intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal))
        {
            return file;
        }

        // In the guide "no sound" is how people say that a step has not helped; it is a new problem only if they say so.
        var isVague = heard.Intent == Intents.NoAudio && file.Step is not null && !heard.Remarks(Remarks.Correction);
        return isVague ? file : ReadSlot(file, SlotNames.Problem, heard.Intent);
    }

    private static CaseFile ReadDevice(CaseFile file, Heard heard)
    {
        if (heard.Entity(EntityNames.Device) is not { } device)
        {
            return file;
        }

        if (!IsBare(device, heard.Text))
        {
            return ReadSlot(file, SlotNames.Device, device.Value);
        }

        // "My mini" of somebody who has a Mini 2 corrects nothing.
        if (!heard.Remarks(Remarks.Correction) && Devices.Find(file.Slots.Device)?.Family == device.Value)
        {
            return file;
        }

        // A bare "indoor" may be the first one, which has no two-way audio: ask which.
        return device.Value == Devices.IndoorFamily
            ? file.With(SlotNames.Device, null) with { Family = Devices.IndoorFamily }
            : ReadSlot(file, SlotNames.Device, device.Value);
    }

    private static bool IsBare(RecognizedEntity device, string text) =>
        Devices.FirstOfFamily(device.Value)?.Id == device.Value
        && !text.AsSpan(device.Start, device.Length).ContainsAnyInRange('0', '9')
        && text.AsSpan(device.Start, device.Length).IndexOf("gen", StringComparison.OrdinalIgnoreCase) < 0;

    // "It works on my wife's iPhone" is about another phone.
    private static RecognizedEntity? OwnPhone(Heard heard) =>
        heard.Remarks(Remarks.OtherPhoneWorks) ? null : heard.Entity(EntityNames.Platform);

    private static string? OnlyCamera(CaseFile file, Heard heard) =>
        file.Slots.Scope is null && heard.Remarks(Remarks.OnlyCamera) ? Slots.Unknown : null;

    private static CaseFile ReadSlot(CaseFile file, string slot, string? value) =>
        value is null || file.Slots[slot] == value ? file : file.With(slot, value);
}
