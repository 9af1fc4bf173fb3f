using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Tests.Durability;

/// <summary>A channel as the server meets it over HTTP: takes what the bot sends, and answers as a test says.</summary>
internal sealed class ChannelService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Call, JsonElement Body)> _calls = [];
    private readonly HttpClient _http = new();
    private int _ids;

    private ChannelService()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    /// <summary>What the bot called, method and path, in order.</summary>
    public IReadOnlyCollection<(string Call, JsonElement Body)> Calls => _calls;

    /// <summary>The status of the answer to a call; 200 when unset.</summary>
    public Func<string, int> Answer { get; set; } = _ => StatusCodes.Status200OK;

    public static async Task<ChannelService> StartAsync(CancellationToken cancellationToken)
    {
        var channel = new ChannelService();
        await channel._app.StartAsync(cancellationToken);
        return channel;
    }

    /// <summary>Says something to the bot, as the channel does.</summary>
    /// <returns>Whether the server took it.</returns>
    public async Task<bool> SayAsync(Uri server, string conversation, string id, string text, CancellationToken cancellationToken)
    {
        var json = $$"""
            {"type":"message","id":"{{id}}","channelId":"msteams","serviceUrl":"{{_app.Urls.Single()}}/","text":"{{text}}",
             "from":{"id":"29:ann","name":"Ann"},"recipient":{"id":"28:bot","name":"Blink"},
             "conversation":{"id":"{{conversation}}","conversationType":"personal","tenantId":"t"} }
            """;
        using var content = new StringContent(json, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        try
        {
            using var response = await _http.PostAsync(new Uri(server, "api/messages"), content, cancellationToken);
            Assert.Contains(response.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Waits until the calls are what a test waits for. The server is a process of its own; it can only be asked.</summary>
    public async Task UntilAsync(Func<IReadOnlyCollection<(string Call, JsonElement Body)>, bool> enough, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (!enough(Calls))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var call = $"{context.Request.Method} {context.Request.Path}";
        context.Response.StatusCode = Answer(call);
        _calls.Enqueue((call, body.Length > 0 ? JsonElement.Parse(body) : default));
        var id = Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync($$"""{"id":"c-{{id}}"}""", context.RequestAborted);
    }
}
