namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>A person of the support team.</summary>
/// <param name="Id">The id of the agent's account.</param>
/// <param name="Name">What the agent is called.</param>
internal sealed record CaseAgent(string Id, string Name);
