using System.Text;
using System.Threading.Channels;
using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Tests.Harness;
using BlinkAudioBot.Dialogs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Desk.Tests.Hubs;

/// <summary>The bot and its connector as they ship, and the hub of a channel that talks to them over HTTP.</summary>
internal sealed class HubServer : IAsyncDisposable
{
    private const string ChannelId = "contact-centre";

    private readonly WebApplication _bot;
    private readonly WebApplication _hub;
    private readonly HttpClient _http;
    private readonly TemporaryFolder _folder;
    private readonly Channel<JsonElement> _told = Channel.CreateUnbounded<JsonElement>();
    private int _sent;

    private HubServer(TemporaryFolder folder)
    {
        _folder = folder;
        _hub = Create([]).Build();
        _hub.Run(TakeAsync);
        _bot = CreateBot(folder);
        _http = new HttpClient();
    }

    public static async Task<HubServer> StartAsync()
    {
        var server = new HubServer(new TemporaryFolder());
        await server._hub.StartAsync(TestContext.Current.CancellationToken);
        await server._bot.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>What the hub passes on from the customer.</summary>
    /// <returns>The answer's body; nothing unless replies are expected.</returns>
    public Task<JsonElement> SayAsync(string text, bool expectsReplies = false) => PostAsync(
        "message", $"\"text\":\"{text}\"{(expectsReplies ? ",\"deliveryMode\":\"expectReplies\"" : string.Empty)}");

    /// <summary>What the hub says of the handoff.</summary>
    public Task TellAsync(string state) =>
        PostAsync("event", $$$"""
            "name":"handoff.status","value":{"state":"{{{state}}}"}
            """);

    /// <summary>The next that the hub is told and that is so.</summary>
    public async Task<JsonElement> NextAsync(Func<JsonElement, bool> isSo)
    {
        while (true)
        {
            var told = await _told.Reader.ReadAsync(TestContext.Current.CancellationToken);
            if (isSo(told))
            {
                return told;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bot.StopAsync(CancellationToken.None);
        await _bot.DisposeAsync();
        await _hub.DisposeAsync();
        _folder.Dispose();
    }

    private static WebApplicationBuilder Create((string Name, string Value)[] settings)
    {
        // On this machine a channel needs no registration in Development.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => new KeyValuePair<string, string?>($"BlinkAudioBot:{setting.Name}", setting.Value)));
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging();
        return builder;
    }

    private static WebApplication CreateBot(TemporaryFolder folder)
    {
        var builder = Create([("DataFolder", folder.Path), ("Desk:HandoffChannels:0", ChannelId)]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddConversations().AddGuide().AddConnector().AddCases();
        var app = builder.Build();
        app.OpenConversations();
        app.UseRouting();
        app.MapConnector();
        return app;
    }

    private async Task<JsonElement> PostAsync(string type, string fields)
    {
        var json = $$"""
            {"type":"{{type}}","id":"{{Interlocked.Increment(ref _sent)}}","timestamp":"2026-03-01T10:00:00Z","channelId":"{{ChannelId}}",
             "serviceUrl":"{{_hub.Urls.Single()}}/","from":{"id":"eve","name":"Eve"},"recipient":{"id":"bot","name":"Blink"},
             "conversation":{"id":"chat-1"},{{fields}} }
            """;
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(
            new Uri($"{_bot.Urls.Single()}/api/messages"), content, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        return body.Length == 0 ? default : JsonElement.Parse(body);
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        _told.Writer.TryWrite(JsonElement.Parse(await reader.ReadToEndAsync(context.RequestAborted)));
        await context.Response.WriteAsync("""{"id":"kept"}""", context.RequestAborted);
    }
}
