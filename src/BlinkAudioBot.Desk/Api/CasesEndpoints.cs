using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Desk.Api.Messages;
using BlinkAudioBot.Desk.Audit;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Hours;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Api;

/// <summary>Reading cases.</summary>
internal sealed class CasesEndpoints(
    CaseQueue queue, CaseSummaries summaries, IConversationLog log, AuditLog audit, OpeningHours hours)
{
    private const int PageSize = 100, LargestPage = 2_000;
    private const int TranscriptPage = 200, LargestTranscriptPage = 1_000;

    /// <summary>GET cases.</summary>
    public IResult List(HttpContext context)
    {
        var agent = DeskPrincipal.AgentOf(context.User);
        var query = new QueryReader(context.Request.Query);
        var filter = Filter(query, agent.Id) with { WithNotes = DeskPrincipal.MayReadNotes(context.User) };
        if (query.Problem is { } problem)
        {
            return problem.Result();
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
        var query = new QueryReader(context.Request.Query);
        var after = query.Number("after", 0, long.MaxValue);
        var limit = query.Number("limit", TranscriptPage, LargestTranscriptPage);
        if (query.Problem is { } problem)
        {
            return problem.Result();
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

    // Days are those of the support team's clock, and "to" is the last of them.
    private CaseFilter Filter(QueryReader query, string agent) => new()
    {
        View = query.Choice(
            "view",
            CaseView.Open,
            ("open", CaseView.Open), ("mine", CaseView.Mine), ("closed", CaseView.Closed), ("all", CaseView.All)),
        AgentId = agent,
        Text = query.Text("q"),
        Device = query.Text("device"),
        From = query.Time("from", hours.BeginOf),
        To = query.Time("to", day => hours.BeginOf(day.AddDays(1))),
        Before = query.Number("before", 0, long.MaxValue) is > 0 and var before ? before : null,
        Limit = (int)query.Number("limit", PageSize, LargestPage),
    };
}
