namespace BlinkAudioBot.Desk.Accounts;

/// <summary>What somebody may do at the desk; each may do what those before may.</summary>
internal enum AgentRole
{
    /// <summary>Works on cases.</summary>
    Agent,

    /// <summary>Takes cases out of others' hands, and reads the audit log.</summary>
    Supervisor,

    /// <summary>Invites and removes people, and says what they may do.</summary>
    Admin,
}
