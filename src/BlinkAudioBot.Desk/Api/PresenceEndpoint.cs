using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Events;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Api;

/// <summary>
/// Tells the team who looks at which case. Nobody keeps it: pages say it again while it is so, and forget who does not.
/// </summary>
internal sealed class PresenceEndpoint(CaseQueue queue, DeskStreams streams)
{
    /// <summary>POST cases/{reference}/presence.</summary>
    public async Task<IResult> TellAsync(HttpContext context)
    {
        var (body, problem) = await RequestJson.ReadAsync(context, DeskJson.Default.PresenceBody);
        if (body?.Doing is not ("looks" or "writes" or "left"))
        {
            return (problem ?? DeskProblem.Malformed.At("doing", "is one of looks, writes, left")).Result();
        }

        if (queue.Find(CasesEndpoints.ReferenceOf(context)) is not { } found)
        {
            return DeskProblem.NotFound.Result();
        }

        var news = new PresenceNews(found.Reference, DeskPrincipal.SessionOf(context.User).Agent.Id, body.Doing);
        streams.Broadcast(DeskEvent.Create("presence", news, DeskJson.Default.PresenceNews));
        return Results.NoContent();
    }
}
