namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>A person of the support team.</summary>
/// <param name="Id">The id of the agent's account.</param>
/// <param name="Name">What the agent is called.</param>
internal sealed record CaseAgent(string Id, string Name)
{
    /// <summary>How the ids of agents begin that stand for all who work behind a channel.</summary>
    public const string HubPrefix = "hub:";

    /// <summary>Whether it is one of these; what they say does not come through here.</summary>
    public bool IsHub => Id.StartsWith(HubPrefix, StringComparison.Ordinal);
}
