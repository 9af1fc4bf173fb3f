using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Api.Messages;
using BlinkAudioBot.Desk.Audit;
using BlinkAudioBot.Desk.Events;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Api;

/// <summary>Those who work at the desk.</summary>
internal sealed class AgentsEndpoints(
    AgentStore agents,
    SessionStore sessions,
    InvitationStore invitations,
    DeskStreams streams,
    AuditLog audit,
    DeskAddress address,
    IOptions<OpenIdConnectSettings> openIdConnect)
{
    /// <summary>GET agents.</summary>
    public IResult List() => Results.Json(Answer(), DeskJson.Default.AgentsAnswer);

    /// <summary>DELETE agents/{id}.</summary>
    public IResult Remove(HttpContext context)
    {
        var id = IdOf(context);
        if (agents.Find(id) is null)
        {
            return DeskProblem.NotFound.Result();
        }

        if (!agents.Remove(id))
        {
            return DeskProblem.LastAdmin.Result();
        }

        return End(context, id, AuditActions.RemoveAgent);
    }

    /// <summary>POST agents/{id}/role.</summary>
    public async Task<IResult> ChangeRoleAsync(HttpContext context)
    {
        var (body, problem) = await RequestJson.ReadAsync(context, DeskJson.Default.RoleBody);
        if (body is null)
        {
            return (problem ?? DeskProblem.Malformed).Result();
        }

        if (openIdConnect.Value.IsConfigured)
        {
            return DeskProblem.LocalSignInOff.Result();
        }

        if (AgentRoles.Find(body.Role) is not { } role)
        {
            return DeskProblem.InvalidRole.Result();
        }

        var id = IdOf(context);
        return agents.Find(id) is null ? DeskProblem.NotFound.Result()
            : agents.ChangeRole(id, role) ? End(context, id, AuditActions.ChangeRole, role.Name())
            : DeskProblem.LastAdmin.Result();
    }

    /// <summary>DELETE agents/{id}/sessions: an admin anybody's, others their own.</summary>
    public IResult EndSessions(HttpContext context)
    {
        var id = IdOf(context);
        var own = DeskPrincipal.AgentOf(context.User);
        if (own.Id != id && own.Role < AgentRole.Admin)
        {
            return DeskProblem.RoleTooLow.Result();
        }

        return agents.Find(id) is null ? DeskProblem.NotFound.Result() : End(context, id, AuditActions.EndSessions);
    }

    /// <summary>POST invitations.</summary>
    public async Task<IResult> InviteAsync(HttpContext context)
    {
        var (body, problem) = await RequestJson.ReadAsync(context, DeskJson.Default.InviteBody);
        if (body is null)
        {
            return (problem ?? DeskProblem.Malformed).Result();
        }

        if (openIdConnect.Value.IsConfigured)
        {
            return DeskProblem.LocalSignInOff.Result();
        }

        if (AgentRoles.Find(body.Role) is not { } role)
        {
            return DeskProblem.InvalidRole.Result();
        }

        var email = string.IsNullOrWhiteSpace(body.Email) ? null : LocalAccounts.Normalise(body.Email);
        if (email is not null && !SignInEndpoints.IsEmail(email))
        {
            return DeskProblem.InvalidEmail.Result();
        }

        var own = DeskPrincipal.AgentOf(context.User);
        var (token, invitation) = invitations.Create(role, email, own.Id);
        audit.Write(context, own, AuditActions.Invite, email, role.Name());
        var link = InvitationLink.Create(address.For(context.Request), token);
        return Results.Json(new InvitedAnswer(link, invitation.ExpiresAt), DeskJson.Default.InvitedAnswer);
    }

    /// <summary>Tells all pages who works here and who is there.</summary>
    public void Tell()
    {
        if (!streams.IsEmpty)
        {
            streams.Broadcast(DeskEvent.Create("agents", Answer(), DeskJson.Default.AgentsAnswer));
        }
    }

    private static string IdOf(HttpContext context) => context.Request.RouteValues["id"] as string ?? string.Empty;

    private AgentsAnswer Answer()
    {
        var online = streams.Online;
        return new AgentsAnswer(
        [
            .. agents.List().Select(agent => new AgentAnswer(
                agent.Id, agent.Name, agent.Role.Name(), !agent.Disabled && online.Contains(agent.Id), agent.Disabled)),
        ]);
    }

    private IResult End(HttpContext context, string id, string action, string? detail = null)
    {
        sessions.EndAll(id);
        streams.EndAll(id);
        audit.Write(context, DeskPrincipal.AgentOf(context.User), action, id, detail);
        Tell();
        return Results.NoContent();
    }
}
