using BlinkAudioBot.Desk.Api;
using BlinkAudioBot.Desk.Commands;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BlinkAudioBot.Desk.HelpDesk;

/// <summary>
/// The API through which an outside help desk works on cases: the same as agents have, by key. Described in <c>openapi.json</c>, which a
/// test compares with this.
/// </summary>
internal sealed class HelpDeskEndpoints(CasesEndpoints cases, CommandsEndpoints commands, DeskBoundary boundary)
{
    private const string KeyHeader = "Idempotency-Key";

    private static readonly string[] Commands = ["take", "reply", "note", "return", "release", "close", "reopen"];

    /// <summary>Maps <c>/api/cases</c> and the description of it.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/openapi.json", boundary.Around(_ => OpenApiDocument.Send()))
            .AllowAnonymous().RequireRateLimiting(DeskLimits.Pages);
        const string reference = "/{reference}";
        var api = endpoints.MapGroup("/api/cases").RequireAuthorization(ApiPolicies.Any).RequireRateLimiting(DeskLimits.Api);
        api.MapGet(string.Empty, boundary.Around(cases.List)).RequireAuthorization(ApiPolicies.Read);
        api.MapGet(reference, boundary.Around(cases.Read)).RequireAuthorization(ApiPolicies.Read);
        api.MapGet($"{reference}/activities", boundary.Around(ReadActivitiesAsync)).RequireAuthorization(ApiPolicies.Read);
        foreach (var command in Commands)
        {
            api.MapPost($"{reference}/{command}", boundary.Around(Give(command))).RequireAuthorization(ApiPolicies.Write);
        }

        api.Map("/{**path}", boundary.Around(_ => DeskProblem.NotFound.Result()));
    }

    private Task<IResult> ReadActivitiesAsync(HttpContext context) => context.Request.Query["notes"].ToString() switch
    {
        "" or "false" => cases.ReadActivitiesAsync(context, withInternal: false),
        "true" when !DeskPrincipal.MayReadNotes(context.User) => Task.FromResult(DeskProblem.ScopeMissing.Result()),
        "true" => cases.ReadActivitiesAsync(context, withInternal: true),
        _ => Task.FromResult(DeskProblem.InvalidQuery.At("notes", "is true or false").Result()),
    };

    private Func<HttpContext, Task<IResult>> Give(string command) => async context =>
    {
        var (body, problem) = await RequestJson.ReadAsync(context, DeskJson.Default.HelpDeskCommand);
        if (body is null || (problem = body.Check()) is not null)
        {
            return (problem ?? DeskProblem.Malformed).Result();
        }

        var order = body.WithKey(context.Request.Headers[KeyHeader].ToString().Trim('"'));
        if (order.Check() is { } wrong)
        {
            return (wrong.Field == CommandBody.IdField ? DeskProblem.InvalidKey : wrong).Result();
        }

        var agent = DeskPrincipal.AgentOf(context.User);
        return await commands.GiveAsync(
            context, body.AgentName is { } name ? agent with { Name = name.Trim() } : agent, command, order);
    };
}
