using BlinkAudioBot.Desk.Api.Messages;
using BlinkAudioBot.Desk.Audit;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Api;

/// <summary>The audit log.</summary>
internal sealed class AuditEndpoint(AuditLog audit)
{
    private const int PageSize = 100;
    private const int LargestPage = 500;

    /// <summary>GET audit.</summary>
    public IResult Read(HttpContext context)
    {
        if (!Query.TryNumber(context, "before", long.MaxValue, long.MaxValue, out var before)
            || !Query.TryNumber(context, "limit", PageSize, LargestPage, out var limit))
        {
            return DeskProblem.InvalidQuery.Result();
        }

        audit.Write(context, DeskPrincipal.AgentOf(context.User), AuditActions.SeeAudit);
        return Results.Json(new AuditAnswer(audit.Read(before, (int)limit)), DeskJson.Default.AuditAnswer);
    }
}
