using BlinkAudioBot.Channels.DirectLine.Activities;
using BlinkAudioBot.Channels.DirectLine.Streaming;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using BlinkAudioBot.Channels.DirectLine.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Channels.DirectLine;

/// <summary>Maps the Direct Line server.</summary>
public static class DirectLineEndpointRouteBuilderExtensions
{
    private const string Conversation = "/conversations/{id}";

    /// <summary>
    /// Maps <c>/v3/directline/…</c> and <c>POST /api/visitor-token</c>. The application calls <c>UseCors()</c> before;
    /// sockets need nothing more.
    /// </summary>
    /// <returns><paramref name="endpoints"/>.</returns>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var gate = services.GetRequiredService<DirectLineGate>();
        var directLine = endpoints.MapGroup("/v3/directline").RequireCors(DirectLineCors.PolicyName);
        MapTokens(directLine, gate, services.GetRequiredService<TokensEndpoint>());
        MapConversations(directLine, gate, services);
        MapUploads(directLine, gate, services);
        MapStream(endpoints, directLine, gate, services.GetRequiredService<StreamEndpoint>());
        var visitors = services.GetRequiredService<VisitorTokenEndpoint>();
        endpoints.MapPost("/api/visitor-token", gate.ForPages(visitors.Issue)).RequireCors(DirectLineCors.PolicyName);
        return endpoints;
    }

    private static void MapTokens(RouteGroupBuilder directLine, DirectLineGate gate, TokensEndpoint tokens)
    {
        directLine.MapPost("/tokens/generate", gate.ForCallers(tokens.GenerateAsync));
        directLine.MapPost("/tokens/refresh", gate.ForCallers(tokens.RefreshAsync));
    }

    private static void MapConversations(RouteGroupBuilder directLine, DirectLineGate gate, IServiceProvider services)
    {
        var limits = services.GetRequiredService<DirectLineLimits>();
        var conversations = services.GetRequiredService<ConversationsEndpoint>();
        var activities = services.GetRequiredService<ActivitiesEndpoint>();
        directLine.MapPost("/conversations", gate.ForCallers(conversations.StartAsync));
        directLine.MapGet(Conversation, gate.ForMembers(limits.CountRead, conversations.ReconnectAsync));
        directLine.MapGet($"{Conversation}/activities", gate.ForMembers(limits.CountRead, activities.GetAsync));
        directLine.MapPost($"{Conversation}/activities", gate.ForMembers(limits.CountActivity, activities.PostAsync));
    }

    private static void MapUploads(RouteGroupBuilder directLine, DirectLineGate gate, IServiceProvider services)
    {
        var limits = services.GetRequiredService<DirectLineLimits>();
        var uploads = services.GetRequiredService<UploadsEndpoint>();
        directLine.MapPost($"{Conversation}/upload", gate.ForMembers(limits.CountUpload, uploads.UploadAsync));
        directLine.MapGet("/uploads/{file}/{name}", gate.ForAnybody(uploads.ServeAsync));
    }

    // A pipeline of its own, so that the application need not know that there are sockets.
    private static void MapStream(
        IEndpointRouteBuilder endpoints, RouteGroupBuilder directLine, DirectLineGate gate, StreamEndpoint stream)
    {
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(gate.ForAnybody(stream.ConnectAsync));
        // HTTP/2 opens a WebSocket with CONNECT.
        directLine.MapMethods($"{Conversation}/stream", [HttpMethods.Get, HttpMethods.Connect], pipeline.Build());
    }
}
