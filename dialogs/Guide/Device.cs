namespace BlinkAudioBot.Dialogs.Guide;

/// <summary>A camera that people can name.</summary>
/// <param name="Id">The label.</param>
/// <param name="Family">What people call it before they look closer.</param>
/// <param name="Kind">How it is powered and opened: the part of the words that fits it.</param>
/// <param name="SyncModule">Whether it needs a Sync Module.</param>
/// <param name="HasTwoWayAudio">Whether it has two-way audio at all.</param>
internal sealed record Device(string Id, string Family, string Kind, SyncModuleNeed SyncModule, bool HasTwoWayAudio = true);
