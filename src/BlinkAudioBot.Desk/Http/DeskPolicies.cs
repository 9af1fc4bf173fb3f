using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Authorization;

namespace BlinkAudioBot.Desk.Http;

/// <summary>Who may call an endpoint.</summary>
internal static class DeskPolicies
{
    /// <summary>Anybody who has signed in.</summary>
    public static readonly AuthorizationPolicy Agent = Of(AgentRole.Agent);

    /// <summary>Supervisors and admins.</summary>
    public static readonly AuthorizationPolicy Supervisor = Of(AgentRole.Supervisor);

    /// <summary>Admins.</summary>
    public static readonly AuthorizationPolicy Admin = Of(AgentRole.Admin);

    private static AuthorizationPolicy Of(AgentRole least) => new AuthorizationPolicyBuilder(DeskCookie.Scheme)
        .RequireClaim(DeskPrincipal.RoleClaim, Enum.GetValues<AgentRole>().Where(role => role >= least).Select(role => role.Name()))
        .Build();
}
