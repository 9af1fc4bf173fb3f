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
        var query = new QueryReader(context.Request.Query);
        var before = query.Number("before", long.MaxValue, long.MaxValue);
        var limit = query.Number("limit", PageSize, LargestPage);
        if (query.Problem is { } problem)
        {
            return problem.Result();
        }

        audit.Write(context, DeskPrincipal.AgentOf(context.User), AuditActions.SeeAudit);
        return Results.Json(new AuditAnswer(audit.Read(before, (int)limit)), DeskJson.Default.AuditAnswer);
    }
}
