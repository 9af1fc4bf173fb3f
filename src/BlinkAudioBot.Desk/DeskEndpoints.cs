using BlinkAudioBot.Desk.Api;
using BlinkAudioBot.Desk.Commands;
using BlinkAudioBot.Desk.HelpDesk;
using BlinkAudioBot.Desk.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Desk;

/// <summary>Maps the desk.</summary>
public static class DeskEndpoints
{
    private const string Get = "GET", Post = "POST", Delete = "DELETE";

    /// <summary>
    /// Checks who somebody is and what they may do, and sets the headers of <c>/desk</c>. Comes after routing and after
    /// whatever sets headers for all answers.
    /// </summary>
    /// <returns><paramref name="app"/>.</returns>
    public static IApplicationBuilder UseDesk(this IApplicationBuilder app)
    {
        app.UseDeskHeaders();
        app.UseAuthentication();
        app.UseAuthorization();
        return app.UseRateLimiter();
    }

    /// <summary>Maps <c>/desk</c>, <c>/desk/api/…</c>, and <c>/api/cases/…</c> for outside help desks. The application calls <see cref="UseDesk"/> before.</summary>
    /// <returns><paramref name="endpoints"/>.</returns>
    public static IEndpointRouteBuilder MapDesk(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var boundary = services.GetRequiredService<DeskBoundary>();
        endpoints.MapGet("/desk", DeskPage.SendAsync).AllowAnonymous();
        // Whatever is mapped below needs a sign-in unless it says otherwise.
        var api = endpoints.MapGroup("/desk/api").RequireAuthorization(DeskPolicies.Agent);
        MapSignIn(api, boundary, services.GetRequiredService<SignInEndpoints>());
        MapAgents(api, boundary, services.GetRequiredService<AgentsEndpoints>());
        MapKeys(api, boundary, services.GetRequiredService<KeysEndpoints>());
        MapContent(api, boundary, services.GetRequiredService<ContentEndpoints>());
        MapCases(api, boundary, services);
        MapConversations(api, boundary, services.GetRequiredService<ConversationsEndpoints>());
        Map(api, Get, "/events", boundary.Around(services.GetRequiredService<EventsEndpoint>().ListenAsync), DeskLimits.Streams);
        Map(api, Get, "/audit", boundary.Around(services.GetRequiredService<AuditEndpoint>().Read), DeskLimits.Reads)
            .RequireAuthorization(DeskPolicies.Supervisor);
        api.Map("/{**path}", boundary.Around(_ => DeskProblem.NotFound.Result())).RequireRateLimiting(DeskLimits.Reads);
        services.GetRequiredService<HelpDeskEndpoints>().Map(endpoints);
        return endpoints;
    }

    private static void MapSignIn(RouteGroupBuilder api, DeskBoundary boundary, SignInEndpoints signIn)
    {
        const string invitation = "/invitations/{token}";
        Map(api, Get, "/me", boundary.Around(signIn.Me), DeskLimits.Reads);
        Map(api, Get, "/sign-in", boundary.Around(signIn.Begin), DeskLimits.SignIns).AllowAnonymous();
        Map(api, Post, "/sign-in", boundary.Around(signIn.SignInAsync), DeskLimits.SignIns).AllowAnonymous();
        Map(api, Post, "/sign-out", boundary.Around(signIn.SignOutAsync), DeskLimits.Commands);
        Map(api, Get, invitation, boundary.Around(signIn.Invitation), DeskLimits.SignIns).AllowAnonymous();
        Map(api, Post, invitation, boundary.Around(signIn.JoinAsync), DeskLimits.SignIns).AllowAnonymous();
    }

    private static void MapAgents(RouteGroupBuilder api, DeskBoundary boundary, AgentsEndpoints agents)
    {
        Map(api, Get, "/agents", boundary.Around(_ => agents.List()), DeskLimits.Reads);
        Map(api, Delete, "/agents/{id}", boundary.Around(agents.Remove), DeskLimits.Commands)
            .RequireAuthorization(DeskPolicies.Admin);
        Map(api, Post, "/agents/{id}/role", boundary.Around(agents.ChangeRoleAsync), DeskLimits.Commands)
            .RequireAuthorization(DeskPolicies.Admin);
        Map(api, Delete, "/agents/{id}/sessions", boundary.Around(agents.EndSessions), DeskLimits.Commands);
        Map(api, Post, "/invitations", boundary.Around(agents.InviteAsync), DeskLimits.Commands)
            .RequireAuthorization(DeskPolicies.Admin);
    }

    private static void MapKeys(RouteGroupBuilder api, DeskBoundary boundary, KeysEndpoints keys)
    {
        Map(api, Get, "/keys", boundary.Around(_ => keys.List()), DeskLimits.Reads).RequireAuthorization(DeskPolicies.Admin);
        Map(api, Post, "/keys", boundary.Around(keys.CreateAsync), DeskLimits.Commands).RequireAuthorization(DeskPolicies.Admin);
        Map(api, Delete, "/keys/{id}", boundary.Around(keys.Remove), DeskLimits.Commands).RequireAuthorization(DeskPolicies.Admin);
    }

    private static void MapCases(RouteGroupBuilder api, DeskBoundary boundary, IServiceProvider services)
    {
        const string reference = "/cases/{reference}";
        var cases = services.GetRequiredService<CasesEndpoints>();
        var commands = services.GetRequiredService<CommandsEndpoints>();
        Map(api, Get, "/cases", boundary.Around(cases.List), DeskLimits.Reads);
        Map(api, Get, reference, boundary.Around(cases.Read), DeskLimits.Reads);
        Map(api, Get, $"{reference}/activities", boundary.Around(context => cases.ReadActivitiesAsync(context, withInternal: true)), DeskLimits.Reads);
        foreach (var command in CaseCommander.Commands)
        {
            Map(api, Post, $"{reference}/{command}", boundary.Around(commands.Give(command)), DeskLimits.Commands);
        }

        // As often as a read: they are nothing that anybody keeps.
        Map(api, Post, $"{reference}/typing", boundary.Around(commands.Type), DeskLimits.Reads);
        var presence = services.GetRequiredService<PresenceEndpoint>();
        Map(api, Post, $"{reference}/presence", boundary.Around(presence.TellAsync), DeskLimits.Reads);
    }

    private static void MapConversations(RouteGroupBuilder api, DeskBoundary boundary, ConversationsEndpoints conversations)
    {
        Map(api, Get, "/conversations", boundary.Around(_ => conversations.List()), DeskLimits.Reads);
        Map(api, Get, "/conversations/{id}/activities", boundary.Around(conversations.ReadActivitiesAsync), DeskLimits.Reads);
        Map(api, Post, "/conversations/{id}/take", boundary.Around(conversations.TakeAsync), DeskLimits.Commands);
    }

    private static void MapContent(RouteGroupBuilder api, DeskBoundary boundary, ContentEndpoints content)
    {
        // The page needs its words before anybody has signed in.
        Map(api, Get, "/words", boundary.Around(_ => content.ReadWords()), DeskLimits.Pages).AllowAnonymous();
        Map(api, Get, "/canned", boundary.Around(_ => content.ReadCanned()), DeskLimits.Reads);
        Map(api, Get, "/steps", boundary.Around(_ => content.ReadSteps()), DeskLimits.Reads);
    }

    private static IEndpointConventionBuilder Map(
        RouteGroupBuilder api, string method, string pattern, RequestDelegate handle, string limit) =>
        api.MapMethods(pattern, [method], handle).RequireRateLimiting(limit);
}
