using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Webhooks;

/// <summary>A server of somebody's who wants to know what happens to cases.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly Channel<HookCall> _calls = Channel.CreateUnbounded<HookCall>();
    private readonly ConcurrentQueue<(int Status, string? Header, string? Value)> _answers = [];
    private readonly WebApplication _app;

    private HookReceiver(WebApplication app) => _app = app;

    public Uri Url => new(new Uri(_app.Urls.Single()), "/hook");

    public static async Task<HookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var receiver = new HookReceiver(app);
        app.UseRouting();
        app.MapPost("/hook", receiver.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>Has the next call answered so; those after all that are given with 204.</summary>
    public void Answer(int status, string? header = null, string? value = null) => _answers.Enqueue((status, header, value));

    /// <summary>The next call.</summary>
    public ValueTask<HookCall> NextAsync() => _calls.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>The next call, which comes when some time has passed.</summary>
    public async Task<HookCall> NextAsync(FakeTimeProvider time)
    {
        var next = NextAsync().AsTask();
        while (!next.IsCompleted)
        {
            // The wait may not have begun yet, so the clock goes on in steps.
            time.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAny(next, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        return await next;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers;
        var answer = _answers.TryDequeue(out var given) ? given : (Status: 204, Header: null, Value: null);
        context.Response.StatusCode = answer.Status;
        if (answer.Header is { } header)
        {
            context.Response.Headers[header] = answer.Value;
        }

        _calls.Writer.TryWrite(new HookCall(
            headers["webhook-id"].ToString(),
            headers["webhook-timestamp"].ToString(),
            headers["webhook-signature"].ToString(),
            context.Request.ContentType,
            body.ToArray()));
    }
}
