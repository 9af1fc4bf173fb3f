using BlinkAudioBot.Desk.Audit;
using BlinkAudioBot.Desk.HelpDesk.Messages;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.HelpDesk;

/// <summary>An admin's view of the keys of outside help desks.</summary>
internal sealed class KeysEndpoints(ApiKeyStore keys, AuditLog audit)
{
    /// <summary>GET keys.</summary>
    public IResult List() => Results.Json(new KeysAnswer(keys.List()), DeskJson.Default.KeysAnswer);

    /// <summary>POST keys.</summary>
    public async Task<IResult> CreateAsync(HttpContext context)
    {
        var (body, problem) = await RequestJson.ReadAsync(context, DeskJson.Default.KeyBody);
        if (body is null || (problem = body.Check()) is not null)
        {
            return (problem ?? DeskProblem.Malformed).Result();
        }

        var admin = DeskPrincipal.AgentOf(context.User);
        var (secret, key) = keys.Create(body.Name.Trim(), body.Scopes, body.Lifetime, admin.Id);
        audit.Write(context, admin, AuditActions.CreateKey, key.Id, $"{key.Name}: {string.Join(' ', key.Scopes)}");
        return Results.Json(new KeyCreatedAnswer(secret, key), DeskJson.Default.KeyCreatedAnswer);
    }

    /// <summary>DELETE keys/{id}.</summary>
    public IResult Remove(HttpContext context)
    {
        var id = context.Request.RouteValues["id"] as string ?? string.Empty;
        if (keys.Remove(id) is not { } name)
        {
            return DeskProblem.NotFound.Result();
        }

        audit.Write(context, DeskPrincipal.AgentOf(context.User), AuditActions.RevokeKey, id, name);
        return Results.NoContent();
    }
}
