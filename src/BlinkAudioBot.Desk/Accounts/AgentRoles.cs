namespace BlinkAudioBot.Desk.Accounts;

/// <summary>The roles by their names.</summary>
internal static class AgentRoles
{
    /// <summary>The role's name: <c>agent</c>, <c>supervisor</c> or <c>admin</c>.</summary>
    public static string Name(this AgentRole role) => role switch
    {
        AgentRole.Admin => "admin",
        AgentRole.Supervisor => "supervisor",
        AgentRole.Agent or _ => "agent",
    };

    /// <summary>The role of that name; null when there is none.</summary>
    public static AgentRole? Find(string? name) => name switch
    {
        "agent" => AgentRole.Agent,
        "supervisor" => AgentRole.Supervisor,
        "admin" => AgentRole.Admin,
        _ => null,
    };
}
