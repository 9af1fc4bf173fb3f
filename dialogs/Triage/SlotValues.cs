using BlinkAudioBot.Dialogs.Casework;

namespace BlinkAudioBot.Dialogs.Triage;

/// <summary>Every value that a slot can have, "not sure" aside: those that triage offers and what is only ever volunteered.</summary>
internal static class SlotValues
{
    /// <summary>A case for every combination of what can be known.</summary>
    public static IEnumerable<CaseFile> EveryCase => SlotNames.All.Aggregate<string, IEnumerable<CaseFile>>(
        [new CaseFile()],
        (cases, slot) => cases.SelectMany(file => Of(slot).Select(value => file.With(slot, value)).Prepend(file)));

    public static IReadOnlyList<string> Of(string slot) =>
        slot == SlotNames.OtherPhone ? [Slots.Works] : TriageQuestions.Values(slot);
}
