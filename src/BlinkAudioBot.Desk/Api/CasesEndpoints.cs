using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Desk.Api.Messages;
using BlinkAudioBot.Desk.Audit;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Api;

/// <summary>Reading cases.</summary>
internal sealed class CasesEndpoints(CaseQueue queue, CaseSummaries summaries, IConversationLog log, AuditLog audit)
{
    private const int PageSize = 100, LargestPage = 2_000;
    private const int TranscriptPage = 200, LargestTranscriptPage = 1_000;

    /// <summary>GET cases.</summary>
    public IResult List(HttpContext context)
    {
        var agent = DeskPrincipal.AgentOf(context.User);
        if (Filter(context, agent.Id) is not { } filter)
        {
            return DeskProblem.InvalidQuery.Result();
        }

        if (filter.Text is not null)
        {
            audit.Write(context, agent, AuditActions.Search, detail: filter.Text);
        }

        // Before the list: whatever changes meanwhile is told once more rather than not at all.
        var cursor = queue.LastChange();
        return Results.Json(
            new CasesAnswer([.. queue.List(filter).Select(summaries.Of)], cursor), DeskJson.Default.CasesAnswer);
    }

    /// <summary>GET cases/{reference}.</summary>
    public IResult Read(HttpContext context)
    {
        if (queue.Find(ReferenceOf(context)) is not { } found)
        {
            return DeskProblem.NotFound.Result();
        }

        audit.WriteLook(context, DeskPrincipal.AgentOf(context.User), AuditActions.SeeCase, found.Reference);
        return Results.Json(new CaseAnswer(summaries.Of(found), found.Record, found.Conversation), DeskJson.Default.CaseAnswer);
    }

    /// <summary>GET cases/{reference}/activities.</summary>
    /// <param name="context">The request.</param>
    /// <param name="withInternal">Whether what customers never see is among them.</param>
    public async Task<IResult> ReadActivitiesAsync(HttpContext context, bool withInternal) =>
        queue.Find(ReferenceOf(context)) is { } found
            ? await TranscriptAsync(context, new ConversationId(found.Conversation), AuditActions.SeeTranscript, found.Reference, withInternal)
            : DeskProblem.NotFound.Result();

    /// <summary>A stretch of a conversation's log.</summary>
    public async Task<IResult> TranscriptAsync(
        HttpContext context, ConversationId conversation, string action, string subject, bool withInternal = true)
    {
        if (!Query.TryNumber(context, "after", 0, long.MaxValue, out var after)
            || !Query.TryNumber(context, "limit", TranscriptPage, LargestTranscriptPage, out var limit))
        {
            return DeskProblem.InvalidQuery.Result();
        }

        var page = withInternal
            ? await log.ReadAllAsync(conversation, after, (int)limit, context.RequestAborted)
            : await log.ReadAsync(conversation, after, (int)limit, context.RequestAborted);
        if (page is null)
        {
            return DeskProblem.NotFound.Result();
        }

        audit.WriteLook(context, DeskPrincipal.AgentOf(context.User), action, subject);
        return new TranscriptResult(page);
    }

    /// <summary>The reference in the path.</summary>
    public static string ReferenceOf(HttpContext context) => context.Request.RouteValues["reference"] as string ?? string.Empty;

    private static CaseFilter? Filter(HttpContext context, string agent)
    {
        CaseView? view = context.Request.Query["view"].ToString() switch
        {
            "" or "open" => CaseView.Open,
            "mine" => CaseView.Mine,
            "closed" => CaseView.Closed,
            "all" => CaseView.All,
            _ => null,
        };
        return view is { } known
            && Query.TryTime(context, "from", out var from)
            && Query.TryTime(context, "to", out var to)
            && Query.TryNumber(context, "before", 0, long.MaxValue, out var before)
            && Query.TryNumber(context, "limit", PageSize, LargestPage, out var limit)
                ? new CaseFilter
                {
                    View = known,
                    AgentId = agent,
                    Text = Query.Text(context, "q"),
                    Device = Query.Text(context, "device"),
                    From = from,
                    To = to,
                    Before = before == 0 ? null : before,
                    Limit = (int)limit,
                }
                : null;
    }
}
