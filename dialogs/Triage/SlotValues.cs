using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.MicrophoneCheck;

namespace BlinkAudioBot.Dialogs.Triage;

/// <summary>Every value that a slot can have, "not sure" aside: those that triage offers, what is only ever volunteered, and what a test finds.</summary>
internal static class SlotValues
{
    /// <summary>
    /// A case for any two values of any two slots, the others being unknown. They show every part of every step, because no part
    /// depends on more than two slots; a test compares them with all combinations, which would take too long at each start.
    /// </summary>
    public static IEnumerable<CaseFile> EveryPair =>
        from one in SlotNames.All
        from other in SlotNames.All
        where string.CompareOrdinal(one, other) < 0
        from file in Each(new CaseFile(), one)
        from both in Each(file, other)
        select both;

    /// <summary>A case for each family of which no model is known.</summary>
    public static IEnumerable<CaseFile> EveryFamily =>
        Devices.Families.Select(family => new CaseFile { Family = family }.With(SlotNames.Device, Slots.Unknown));

    public static IReadOnlyList<string> Of(string slot) => slot switch
    {
        SlotNames.OtherPhone => [Slots.Works],
        SlotNames.Microphone => CheckResults.All,
        _ => TriageQuestions.Values(slot),
    };

    /// <summary>The case with the slot unknown and with each of its values.</summary>
    public static IEnumerable<CaseFile> Each(CaseFile file, string slot) =>
        Of(slot).Select(value => file.With(slot, value)).Prepend(file);
}
