using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Api.Messages;
using BlinkAudioBot.Desk.Audit;
using BlinkAudioBot.Desk.Events;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Live;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Api;

/// <summary>Watching the conversations that the bot holds, and stepping in.</summary>
internal sealed class ConversationsEndpoints(
    LiveConversations live, CasesEndpoints cases, CommandsEndpoints commands, WatchedConversations watched)
{
    /// <summary>GET conversations.</summary>
    public IResult List() => Results.Json(new ConversationsAnswer(live.List()), DeskJson.Default.ConversationsAnswer);

    /// <summary>GET conversations/{id}/activities. Whoever reads it hears of what comes for a while.</summary>
    public async Task<IResult> ReadActivitiesAsync(HttpContext context)
    {
        var conversation = IdOf(context);
        watched.Add(conversation);
        return await cases.TranscriptAsync(context, conversation, AuditActions.SeeConversation, conversation.Value);
    }

    /// <summary>POST conversations/{id}/take: opens a case and takes it.</summary>
    public Task<IResult> TakeAsync(HttpContext context)
    {
        var conversation = IdOf(context).Value;
        return commands.GiveAsync(context, conversation, "take", conversation);
    }

    private static ConversationId IdOf(HttpContext context) => new(context.Request.RouteValues["id"] as string ?? string.Empty);
}
