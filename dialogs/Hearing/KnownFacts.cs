using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Tells what a sentence only says again.</summary>
internal static class KnownFacts
{
    /// <summary>
    /// The slots of which the sentence says what is known; all that are known for "I told you already". Empty when it says none of it.
    /// </summary>
    public static IReadOnlyList<string> SaidAgain(CaseFile file, Heard heard)
    {
        var known = SlotNames.All.Where(slot => IsKnown(slot, file)).ToList();
        var said = known.FindAll(slot => IsSaid(slot, file, heard));
        return said.Count == 0 && heard.Remarks(Remarks.Told) ? known : said;
    }

    private static bool IsKnown(string slot, CaseFile file) =>
        file.Slots[slot] is not (null or Slots.Unknown) || (slot == SlotNames.Device && file.Family is not null);

    // A problem that was told otherwise would have been taken for a correction, so it is the same in other words.
    private static bool IsSaid(string slot, CaseFile file, Heard heard) => slot switch
    {
        SlotNames.Problem => heard.Intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal),
        SlotNames.Device => heard.Entity(EntityNames.Device) is { } device && IsOf(file, device.Value),
        _ => heard.Entity(slot)?.Value == file.Slots[slot],
    };

    // "The mini" of somebody who has a Mini 2.
    private static bool IsOf(CaseFile file, string said) =>
        said == file.Slots.Device || said == (Devices.Find(file.Slots.Device)?.Family ?? file.Family);
}
