using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.MicrophoneCheck;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Guide;

/// <summary>What the path rules and the choice of words ask about a case. What is unknown makes every question false.</summary>
internal sealed class Facts(CaseFile file)
{
    // While only the family is known, its first model stands for what all of the family have in common.
    private readonly Device? _kin = Devices.Find(file.Slots.Device) ?? Devices.FirstOfFamily(file.Family);

    public string Problem { get; } = file.Slots.Problem ?? Slots.Unknown;

    /// <summary>The exact model; null when it is not known.</summary>
    public Device? Device { get; } = Devices.Find(file.Slots.Device);

    public string Platform { get; } = file.Slots.Platform ?? Slots.Unknown;

    public string SyncModule { get; } = file.Slots.SyncModule ?? Slots.Unknown;

    public string DeviceKind => _kin?.Kind ?? Devices.UnknownKind;

    /// <summary>The camera may hang on wires in the wall, so it stays where it is.</summary>
    public bool MayBeFixed => DeviceKind is Devices.DoorbellKind or Devices.FloodlightKind or Devices.UnknownKind;

    public bool OneOfSeveral { get; } = file.Slots.Scope == "one";

    public bool AllCameras { get; } = file.Slots.Scope == "all";

    public bool WorksOnOtherPhone { get; } = file.Slots.OtherPhone == Slots.Works;

    /// <summary>The phone's microphone works outside of Blink's app.</summary>
    public bool MicrophoneWorks { get; } = file.Slots.Microphone == CheckResults.Works;

    /// <summary>The phone's microphone hears nothing outside of Blink's app either.</summary>
    public bool MicrophoneIsSilent { get; } = file.Slots.Microphone == CheckResults.Silent;

    /// <summary>The person's voice arrives, so the talk button and the microphone are in order.</summary>
    public bool VoiceGetsThrough => GetsThrough(Problem);

    public bool NoSyncModule => SyncModule == "none" || _kin?.SyncModule == SyncModuleNeed.Never;

    /// <summary>The camera can do with a Sync Module or without, or is not known.</summary>
    public bool MayLackSyncModule => _kin is null or { SyncModule: SyncModuleNeed.Maybe };

    /// <summary>Nobody knows whether there is a Sync Module, and there need be none.</summary>
    public bool UnsureOfSyncModule => MayLackSyncModule && SyncModule == Slots.Unknown;

    /// <summary>Without a Sync Module a doorbell may open Live View only after a ring.</summary>
    public bool MayLackLiveView => DeviceKind == Devices.DoorbellKind && SyncModule is ("none" or Slots.Unknown);

    /// <summary>The part for a Sync Module, also when the question is about one that the case does without.</summary>
    public string SyncModulePart => SyncModule == "none" ? Slots.Unknown : SyncModule;

    /// <summary>The family of a camera that may be one without two-way audio; null when it is not.</summary>
    public string? DoubtfulFamily { get; } =
        file.Slots.Device == Slots.Unknown && file.Family is { } family && Devices.OfFamily(family).Any(device => !device.HasTwoWayAudio)
            ? file.Family
            : null;

    /// <summary>The camera may hang where it rains.</summary>
    public bool MayBeOutside => DeviceKind != Devices.PlugInKind && _kin?.Family != Devices.IndoorFamily;

    /// <summary>Whether a problem leaves the person's voice alone.</summary>
    public static bool GetsThrough(string problem) => problem is Intents.CannotHear or Intents.PoorQuality or Intents.TooQuiet;

    public bool LacksTwoWayAudio => Device is { HasTwoWayAudio: false };
}
