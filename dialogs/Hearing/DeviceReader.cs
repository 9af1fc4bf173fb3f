using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Finds the camera that a sentence means, and those that come after it.</summary>
internal static class DeviceReader
{
    /// <summary>The file with the camera that the sentence means, and those that wait.</summary>
    /// <param name="file">The file.</param>
    /// <param name="heard">The sentence.</param>
    /// <param name="named">The one camera that it names; null when it names none, or several.</param>
    public static CaseFile Read(CaseFile file, Heard heard, RecognizedEntity? named)
    {
        if (named is null)
        {
            return heard.Remarks(Remarks.Correction) && heard.All(EntityNames.Device).Skip(1).Any()
                ? file.With(SlotNames.Device, null)
                : ReadCameras(file, heard);
        }

        var choosesFamily = file is { Asking: SlotNames.Device, Family: null, ChoosesCamera: false };
        var device = Waiting(file, heard, named);
        file = Chosen(file, heard, device);
        if (IsAdded(file, heard))
        {
            return ReadCameras(file, heard);
        }

        return IsBare(device, heard.Text)
            ? ReadFamily(file, heard, device.Value, choosesFamily)
            : FactReader.ReadSlot(file, SlotNames.Device, device.Value);
    }

    // A bare name, which may mean the family or its first camera.
    private static CaseFile ReadFamily(CaseFile file, Heard heard, string family, bool chooses)
    {
        // "My mini" of somebody who has a Mini 2 corrects nothing, and "I already said Doorbell" does not say which.
        var corrects = heard.Remarks(Remarks.Correction);
        var isKnown = file.Slots.Device is null ? file.Family == family && heard.Remarks(Remarks.Told)
            : !corrects && Devices.Find(file.Slots.Device)?.Family == family;
        if (isKnown)
        {
            return file;
        }

        // A bare name answers the question of the family, as its button does. A bare "indoor" may always be the first one, which has
        // no two-way audio: ask which.
        return family != Devices.IndoorFamily && (!chooses || corrects) ? FactReader.ReadSlot(file, SlotNames.Device, family)
            : file.Slots.Device is null && file.Family == family ? file
            : file.OfFamily(family);
    }

    // "No wait, the Mini too" takes nothing back.
    private static bool IsAdded(CaseFile file, Heard heard) =>
        (Devices.Find(file.Slots.Device) is not null || file.Family is not null)
        && (heard.Remarks(Remarks.AlsoCamera) || (heard.Remarks(Remarks.Also) && !heard.Remarks(Remarks.Correction)));

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
        file.Later.Any(Laters.IsCamera)
        && (IsOnly(heard) || (file.ChoosesCamera && (heard.Remarks(Remarks.Correction) || !Offers(file, device.Value))))
            ? file with { Later = [.. file.Later.Where(Laters.IsProblem)] }
            : file;

    // "The Outdoor" is the Outdoor 4, when that is the one that was named.
    private static RecognizedEntity Waiting(CaseFile file, Heard heard, RecognizedEntity device) =>
        file is { Slots.Device: null, Family: null } && IsBare(device, heard.Text) && !Offers(file, device.Value)
        && file.Later.FirstOrDefault(id => Devices.Find(id)?.Family == device.Value) is { } named
            ? device with { Value = named }
            : device;

    private static bool Offers(CaseFile file, string camera) => file.Waits(camera) || file.Waits(AnswerIds.FamilyPrefix + camera);

    /// <summary>Whether one is affected: "just the Outdoor".</summary>
    public static bool IsOnly(Heard heard) => heard.Entity(EntityNames.Scope) is { Value: "one" };

    private static bool IsBare(RecognizedEntity device, string text) =>
        Devices.FirstOfFamily(device.Value)?.Id == device.Value
        && !text.AsSpan(device.Start, device.Length).ContainsAnyInRange('0', '9')
        && text.AsSpan(device.Start, device.Length).IndexOf("gen", StringComparison.OrdinalIgnoreCase) < 0;
}
