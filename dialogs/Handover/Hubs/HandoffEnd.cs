using BlinkAudioBot.Dialogs.Handover.Cases;

namespace BlinkAudioBot.Dialogs.Handover.Hubs;

/// <summary>What a hub is told that is wanted no more.</summary>
/// <param name="State">What a hub says itself when it is done.</param>
/// <param name="Reference">Which case.</param>
/// <param name="Resolution">One of <see cref="CaseResolutions"/>; null when the case goes on with somebody else.</param>
internal sealed record HandoffEnd(string State, string Reference, string? Resolution);
