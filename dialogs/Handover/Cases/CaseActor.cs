namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>Who gives a command.</summary>
/// <param name="Agent">The agent; for the server itself an agent of no account.</param>
/// <param name="IsSystem">Whether it is the server itself.</param>
/// <param name="Forces">Whether it may take a case from its agent, as a supervisor may.</param>
internal sealed record CaseActor(CaseAgent Agent, bool IsSystem = false, bool Forces = false);
