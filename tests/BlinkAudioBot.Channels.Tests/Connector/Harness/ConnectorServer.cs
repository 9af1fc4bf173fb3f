using System.Net.Http.Headers;
using System.Text;
using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Channels.Connector.SignIn;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using BlinkAudioBot.Conversations;
using BotFramework.Connector;
using BotFramework.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.Tests.Connector.Harness;

/// <summary>The connector channels as they ship, on Kestrel, a silo and a database of its own, with a channel to talk to.</summary>
internal sealed class ConnectorServer : IAsyncDisposable
{
    public const string AppId = "00000000-aaaa-bbbb-cccc-000000000001";

    private const string Shipped = "shipped";

    private readonly WebApplication _app;
    private readonly TemporaryFolder? _ownFolder;
    private readonly HttpClient _http;

    private ConnectorServer(WebApplication app, FakeChannel channel, TemporaryFolder? ownFolder)
    {
        (_app, Channel, _ownFolder) = (app, channel, ownFolder);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public FakeChannel Channel { get; }

    public TeamsBot Bot => (TeamsBot)Services.GetRequiredService<IBot>();

    public Complaints Complaints => Services.GetRequiredService<Complaints>();

    public IServiceProvider Services => _app.Services;

    /// <summary>The cloud that the settings chose; the keys are read from the test's channel all the same.</summary>
    public ConnectorCloud Cloud => Services.GetRequiredKeyedService<ConnectorCloud>(Shipped);

    public static async Task<ConnectorServer> StartAsync(
        FakeChannel channel, TemporaryFolder? folder = null, string? appId = AppId, string environment = "Production", bool government = false)
    {
        var ownFolder = folder is null ? new TemporaryFolder() : null;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(
        [
            new("BlinkAudioBot:DataFolder", (folder ?? ownFolder)!.Path),
            new("BlinkAudioBot:PublicUrl", "https://help.example.com"),
            new("BlinkAudioBot:Connector:AppId", appId),
            new("BlinkAudioBot:Connector:Government", government ? "true" : "false"),
            new("BlinkAudioBot:Connector:AppPassword", appId is null ? null : "secret"),
        ]);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TeamsBot>().AddSingleton<IBot>(services => services.GetRequiredService<TeamsBot>());
        builder.Services.AddSingleton<ITurnErrorHandler>(services => services.GetRequiredService<TeamsBot>());
        builder.Services.AddSingleton<Complaints>()
            .AddSingleton<ILoggerProvider>(services => services.GetRequiredService<Complaints>());
        builder.Services.AddSingleton<IBotTokens, CountedTokens>();
        builder.Services.AddRoutingCore().AddLogging();
        builder.Services.AddConversations().AddConnector();
        builder.Services.AddKeyedSingleton(Shipped, CloudOf(builder.Services));
        builder.Services.AddSingleton(services => services.GetRequiredKeyedService<ConnectorCloud>(Shipped) with { Metadata = channel.Metadata });
        var app = builder.Build();
        app.UseRouting();
        app.MapConnector();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ConnectorServer(app, channel, ownFolder);
    }

    /// <summary>Sends as the channel does.</summary>
    public Task<Reply> PostAsync(string json) => PostAsync(json, "Bearer " + Channel.Token());

    public async Task<Reply> PostAsync(string json, string? authorization, string? host = null, string method = "POST")
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), "/api/messages")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        request.Headers.Host = host;
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new Reply(
            response.StatusCode, response.Headers, response.Content.Headers, body.Length > 0 ? JsonElement.Parse(body) : default);
    }

    /// <summary>Says something in the personal chat, and is answered 200.</summary>
    public async Task SayAsync(string text, string id = "1")
    {
        var reply = await PostAsync(Message(text, id));
        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    /// <summary>A message as Teams sends it.</summary>
    public string Message(string text, string id = "1", string conversation = "a:personal", string more = "") =>
        Activity("message", id, conversation, $"\"text\":{JsonEncode(text)}{more}");

    public string Activity(string type, string id, string conversation, string fields) => $$"""
        {"type":"{{type}}","id":"{{id}}","timestamp":"2026-03-01T10:00:00Z","channelId":"msteams",
         "serviceUrl":"{{Channel.ServiceUrl}}","from":{"id":"29:ann","name":"Ann"},
         "recipient":{"id":"28:bot","name":"Blink"},
         "conversation":{"id":"{{conversation}}","conversationType":"personal","tenantId":"t"},{{fields}} }
        """;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _ownFolder?.Dispose();
    }

    private static Func<IServiceProvider, object?, ConnectorCloud> CloudOf(IServiceCollection services)
    {
        var shipped = services.Single(service => service.ServiceType == typeof(ConnectorCloud)).ImplementationFactory!;
        return (provider, _) => (ConnectorCloud)shipped(provider);
    }

    private static string JsonEncode(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
