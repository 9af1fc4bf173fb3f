using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.Activities;
using BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;
using BlinkAudioBot.Channels.DirectLine.Returning;
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
    /// Maps <c>/v3/directline/…</c>, <c>POST /api/visitor-token</c>, <c>POST /api/mic-check</c> and
    /// <c>POST /api/return</c>. The application calls <c>UseCors()</c> before;
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
        var notHere = Refuse(DirectLineErrors.OperationNotFound, ErrorResponse.Write);
        directLine.Map("{**path}", notHere);
        // Where the service's streaming extension listens; otherwise "connect" would pass for a conversation.
        directLine.Map("/conversations/connect", notHere);
        var visitors = endpoints.MapGroup("/api/visitor-token").RequireCors(DirectLineCors.PolicyName);
        var issue = gate.ForPages(services.GetRequiredService<VisitorTokenEndpoint>().Issue);
        Map(visitors, string.Empty, ErrorResponse.WriteProblem, (HttpMethods.Post, issue));
        var take = gate.ForPages(services.GetRequiredService<CheckEndpoint>().PostAsync);
        Map(endpoints.MapGroup("/api/mic-check"), string.Empty, ErrorResponse.WriteProblem, (HttpMethods.Post, take));
        var exchange = gate.ForPages(services.GetRequiredService<ReturnEndpoint>().ExchangeAsync);
        Map(endpoints.MapGroup("/api/return"), string.Empty, ErrorResponse.WriteProblem, (HttpMethods.Post, exchange));
        return endpoints;
    }

    private static void MapTokens(RouteGroupBuilder directLine, DirectLineGate gate, TokensEndpoint tokens)
    {
        Map(directLine, "/tokens/generate", (HttpMethods.Post, gate.ForCallers(tokens.GenerateAsync)));
        Map(directLine, "/tokens/refresh", (HttpMethods.Post, gate.ForCallers(tokens.RefreshAsync)));
    }

    private static void MapConversations(RouteGroupBuilder directLine, DirectLineGate gate, IServiceProvider services)
    {
        var limits = services.GetRequiredService<DirectLineLimits>();
        var conversations = services.GetRequiredService<ConversationsEndpoint>();
        var activities = services.GetRequiredService<ActivitiesEndpoint>();
        Map(directLine, "/conversations", (HttpMethods.Post, gate.ForCallers(conversations.StartAsync)));
        Map(
            directLine,
            Conversation,
            (HttpMethods.Get, gate.ForMembers(limits.CountRead, conversations.ReconnectAsync)));
        Map(
            directLine,
            $"{Conversation}/activities",
            (HttpMethods.Get, gate.ForMembers(limits.CountRead, activities.GetAsync)),
            (HttpMethods.Post, gate.ForMembers(limits.CountActivity, activities.PostAsync)));
    }

    private static void MapUploads(RouteGroupBuilder directLine, DirectLineGate gate, IServiceProvider services)
    {
        var limits = services.GetRequiredService<DirectLineLimits>();
        var uploads = services.GetRequiredService<UploadsEndpoint>();
        var upload = gate.ForMembers(limits.CountUpload, uploads.UploadAsync);
        Map(directLine, $"{Conversation}/upload", (HttpMethods.Post, upload));
        Map(directLine, "/uploads/{file}/{name}", (HttpMethods.Get, gate.ForAnybody(uploads.ServeAsync)));
    }

    // A pipeline of its own, so that the application need not know that there are sockets.
    private static void MapStream(
        IEndpointRouteBuilder endpoints, RouteGroupBuilder directLine, DirectLineGate gate, StreamEndpoint stream)
    {
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(gate.ForAnybody(stream.ConnectAsync));
        var connect = pipeline.Build();
        // HTTP/2 opens a WebSocket with CONNECT.
        Map(directLine, $"{Conversation}/stream", (HttpMethods.Get, connect), (HttpMethods.Connect, connect));
    }

    private static void Map(
        RouteGroupBuilder directLine, string path, params (string Method, RequestDelegate Handle)[] operations) =>
        Map(directLine, path, ErrorResponse.Write, operations);

    // Routing would refuse other methods itself, but without a word.
    private static void Map(
        RouteGroupBuilder group,
        string path,
        Action<HttpResponse, ChannelError> answer,
        params (string Method, RequestDelegate Handle)[] operations)
    {
        foreach (var (method, handle) in operations)
        {
            group.MapMethods(path, [method], handle);
        }

        var allow = string.Join(", ", operations.Select(operation => operation.Method));
        group.Map(path, Refuse(DirectLineErrors.MethodNotAllowed with { Allow = allow }, answer));
    }

    private static RequestDelegate Refuse(ChannelError error, Action<HttpResponse, ChannelError> answer) =>
        context =>
        {
            answer(context.Response, error);
            return Task.CompletedTask;
        };
}
