namespace BlinkAudioBot.Dialogs.Guide;

/// <summary>The devices of the labels. The first of a family is what its bare name means.</summary>
internal static class Devices
{
    public const string Mini = "mini";
    public const string MiniPanTilt = "mini-pan-tilt";
    public const string Outdoor4 = "outdoor-4";
    public const string FirstDoorbell = "doorbell";
    public const string DoorbellKind = "doorbell";
    public const string FloodlightKind = "floodlight";
    public const string IndoorFamily = "indoor";
    public const string PlugInKind = "plug-in";
    public const string UnknownKind = "unknown-device";

    private const string Battery = "battery";

    public static IReadOnlyList<Device> All { get; } =
    [
        new(Mini, "mini", PlugInKind, SyncModuleNeed.Never),
        new("mini-2", "mini", PlugInKind, SyncModuleNeed.Never),
        new("mini-2k", "mini", PlugInKind, SyncModuleNeed.Never),
        new(MiniPanTilt, "mini", PlugInKind, SyncModuleNeed.Never),
        new("outdoor", "outdoor", Battery, SyncModuleNeed.Always),
        new(Outdoor4, "outdoor", Outdoor4, SyncModuleNeed.Always),
        new("outdoor-2k", "outdoor", Battery, SyncModuleNeed.Always),
        new("indoor", IndoorFamily, Battery, SyncModuleNeed.Always),
        new("indoor-gen1", IndoorFamily, Battery, SyncModuleNeed.Always, HasTwoWayAudio: false),
        new(FirstDoorbell, "doorbell", DoorbellKind, SyncModuleNeed.Maybe),
        new("doorbell-2", "doorbell", DoorbellKind, SyncModuleNeed.Maybe),
        new("floodlight", "floodlight", FloodlightKind, SyncModuleNeed.Never),
        new("xt2", "xt", Battery, SyncModuleNeed.Always),
        new("xt", "xt", Battery, SyncModuleNeed.Always, HasTwoWayAudio: false),
    ];

    /// <summary>The families in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Families { get; } =
        [.. All.Select(device => device.Family).Distinct(StringComparer.Ordinal)];

    public static Device? Find(string? id) => id is null ? null : All.FirstOrDefault(device => device.Id == id);

    public static Device? FirstOfFamily(string? family) =>
        family is null ? null : All.FirstOrDefault(device => device.Family == family);

    public static IEnumerable<Device> OfFamily(string family) => All.Where(device => device.Family == family);
}
