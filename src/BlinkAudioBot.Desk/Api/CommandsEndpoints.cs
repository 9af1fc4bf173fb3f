using System.Text.Json;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Api.Messages;
using BlinkAudioBot.Desk.Audit;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Commands;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using BotFramework.Schema;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Api;

/// <summary>Doing something with cases.</summary>
internal sealed class CommandsEndpoints(
    CaseQueue queue, CaseSummaries summaries, CaseCommander commander, IConversationWatch watch, AuditLog audit, TimeProvider timeProvider)
{
    /// <summary>POST cases/{reference}/{command}.</summary>
    public Func<HttpContext, Task<IResult>> Give(string command) => async context =>
        queue.Find(CasesEndpoints.ReferenceOf(context)) is { } found
            ? await GiveAsync(context, found.Conversation, command, found.Reference)
            : DeskProblem.NotFound.Result();

    /// <summary>Gives the command in the request to the conversation, and answers the case as it is then.</summary>
    public async Task<IResult> GiveAsync(HttpContext context, string conversation, string command, string subject)
    {
        var (body, problem) = await RequestJson.ReadAsync(context, DeskJson.Default.CommandBody);
        problem ??= body?.Check();
        return body is null || problem is not null
            ? (problem ?? DeskProblem.Malformed).Result()
            : await GiveAsync(context, DeskPrincipal.AgentOf(context.User), (conversation, subject), command, body);
    }

    /// <summary>Gives a command to the case in the path, and answers it as it is then.</summary>
    public async Task<IResult> GiveAsync(HttpContext context, Agent agent, string command, CommandBody body) =>
        queue.Find(CasesEndpoints.ReferenceOf(context)) is { } found
            ? await GiveAsync(context, agent, (found.Conversation, found.Reference), command, body)
            : DeskProblem.NotFound.Result();

    private async Task<IResult> GiveAsync(
        HttpContext context, Agent agent, (string Conversation, string Subject) to, string command, CommandBody body)
    {
        var problem = await commander.GiveAsync(to.Conversation, command, agent, body);
        if (command != "seen")
        {
            audit.Write(context, agent, command, to.Subject, problem?.Code);
        }

        if (problem is not null)
        {
            return problem.Result();
        }

        var row = queue.FindOf(new ConversationId(to.Conversation));
        return Results.Json(new CommandAnswer(row is null ? null : summaries.Of(row)), DeskJson.Default.CommandAnswer);
    }

    /// <summary>POST cases/{reference}/typing: live only, and only from who has the case.</summary>
    public IResult Type(HttpContext context)
    {
        var agent = DeskPrincipal.AgentOf(context.User);
        if (queue.Find(CasesEndpoints.ReferenceOf(context)) is not { } found)
        {
            return DeskProblem.NotFound.Result();
        }

        if (found.AgentId != agent.Id || found.State is not ("with-agent" or "answered"))
        {
            return DeskProblem.NotYours.Result();
        }

        var typing = JsonSerializer.SerializeToUtf8Bytes(Typing(found, agent), BotFrameworkJson.Default.Activity);
        watch.Typing(new ConversationId(found.Conversation), typing);
        return Results.NoContent();
    }

    private Activity Typing(CaseRow row, Agent agent) => new()
    {
        Type = ActivityTypes.Typing,
        Id = Guid.CreateVersion7(timeProvider.GetUtcNow()).ToString("N"),
        Timestamp = timeProvider.GetUtcNow(),
        ChannelId = row.Channel,
        Conversation = new ConversationAccount { Id = row.Conversation },
        From = new ChannelAccount { Id = agent.ChannelId, Name = agent.Name, Role = RoleTypes.Bot },
    };
}
