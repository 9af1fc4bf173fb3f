using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Triage;

/// <summary>Decides what to ask: only what is unknown, and only if two answers would still lead to other steps or other words.</summary>
internal sealed class TriageQuestions(GuidePath path)
{
    /// <summary>The slots in the order in which they are asked.</summary>
    public static IReadOnlyList<string> Order { get; } =
        [SlotNames.Problem, SlotNames.Device, SlotNames.Scope, SlotNames.SyncModule, SlotNames.Platform];

    /// <summary>The values that a slot can have, "not sure" aside.</summary>
    public static IReadOnlyList<string> Values(string slot) => slot switch
    {
        SlotNames.Problem =>
        [
            Intents.NotHeard, Intents.CannotHear, Intents.NoAudio, Intents.PoorQuality, Intents.TooQuiet, Intents.TalkButton,
        ],
        SlotNames.Device => [.. Devices.All.Select(device => device.Id)],
        SlotNames.Scope => ["one", "all"],
        SlotNames.SyncModule => ["original", "2", "xr", "core", "none"],
        SlotNames.Platform => ["ios", "android", "fire"],
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "Triage does not ask for this slot."),
    };

    /// <summary>The next slot to ask for; null when the guide can go on.</summary>
    public string? Next(CaseFile file) => Order.FirstOrDefault(slot => file.Slots[slot] is null && Matters(file, slot));

    /// <summary>The file with the question before the present one open again; null when there is none.</summary>
    public CaseFile? Previous(CaseFile file) => Order.Reverse()
        .SkipWhile(slot => slot != file.Asking)
        .Where(slot => file.With(slot, null) is var before && before != file && Next(before) == slot)
        .Select(slot => file.With(slot, null))
        .FirstOrDefault();

    /// <summary>Fills in the device when only its family is known and its models make no difference.</summary>
    public CaseFile Settle(CaseFile file) =>
        file is { Family: { } family, Slots.Device: null } && !Differ(file, SlotNames.Device, Models(family))
            ? file.With(SlotNames.Device, Models(family)[0])
            : file;

    private bool Matters(CaseFile file, string slot) => slot switch
    {
        SlotNames.Device when file.Family is { } family => Differ(file, slot, Models(family)),
        SlotNames.SyncModule => MayLackSyncModule(file) && Differ(file, slot, Values(slot)),
        _ => Differ(file, slot, Values(slot)),
    };

    private bool Differ(CaseFile file, string slot, IReadOnlyList<string> values)
    {
        var first = path.Fingerprint(file.With(slot, values[0]));
        return values.Skip(1).Any(value => path.Fingerprint(file.With(slot, value)) != first);
    }

    // Which Sync Module it is changes words for every camera that has one, but is not worth a question: only whether there is one.
    private bool MayLackSyncModule(CaseFile file) =>
        new Facts(file).MayLackSyncModule
        && path.Remaining(file).Any(step => step.Id.EndsWith("-sync-module", StringComparison.Ordinal));

    private static IReadOnlyList<string> Models(string family) => [.. Devices.OfFamily(family).Select(device => device.Id)];
}
