namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>The answer to a command that was carried out.</summary>
/// <param name="Reference">The case's reference; null when the conversation has none.</param>
/// <param name="State">One of <see cref="CaseStates"/>.</param>
/// <param name="Agent">Who has the case now; null when nobody has.</param>
internal sealed record CaseStanding(string? Reference, string? State, CaseAgent? Agent);
