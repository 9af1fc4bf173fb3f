using System.Globalization;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Events;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Api;

/// <summary>GET events: tells a page what happens, from where it was, until it goes.</summary>
internal sealed class EventsEndpoint(
    DeskFeed feed,
    DeskStreams streams,
    DeskNews news,
    SessionStore sessions,
    AgentsEndpoints agents,
    IOptions<DeskOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider timeProvider)
{
    /// <summary>Serves the stream.</summary>
    public async Task<IResult> ListenAsync(HttpContext context)
    {
        if (!TryReadPlace(context, out var place))
        {
            return DeskProblem.InvalidQuery.At("after", "(or the header Last-Event-ID) is a whole number from 0").Result();
        }

        var session = DeskPrincipal.SessionOf(context.User);
        // First listen, then read what was before: so nothing falls between.
        var stream = feed.Open(session);
        try
        {
            agents.Tell();
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            await SendAsync(context, stream, place, ending.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or StoreUnavailableException)
        {
            // The end of every stream: the page comes back and reads on from its place.
        }
        finally
        {
            streams.Close(stream);
            agents.Tell();
        }

        return Results.Empty;
    }

    private static bool TryReadPlace(HttpContext context, out long? place)
    {
        var text = context.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : context.Request.Query["after"].ToString();
        place = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return text.Length == 0 || place is not null;
    }

    private async Task SendAsync(HttpContext context, DeskStream stream, long? place, CancellationToken cancellationToken)
    {
        var last = news.LastChange();
        // A place after the last is none of this database: it was brought back from a backup, and everything may be new.
        var sent = place is null ? last : place > last ? 0 : place.Value;
        Start(context);
        await WriteAsync(context, DeskEvent.KeepAlive, cancellationToken);
        sent = await CatchUpAsync(context, sent, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
        using var alive = timeProvider.CreateTimer(
            _ => stream.Add(DeskEvent.KeepAlive), null, options.Value.KeepAliveInterval, options.Value.KeepAliveInterval);
        while (await stream.Events.WaitToReadAsync(cancellationToken))
        {
            while (stream.Events.TryRead(out var next))
            {
                if (next == DeskEvent.KeepAlive && sessions.Find(stream.Session.Secret, isUse: false) is null)
                {
                    return;
                }

                if (next.Change == 0 || next.Change > sent)
                {
                    await WriteAsync(context, next, cancellationToken);
                    sent = Math.Max(sent, next.Change);
                }
            }

            await context.Response.Body.FlushAsync(cancellationToken);
        }
    }

    private async Task<long> CatchUpAsync(HttpContext context, long sent, CancellationToken cancellationToken)
    {
        for (var rows = news.ChangesAfter(sent); rows.Count > 0; rows = news.ChangesAfter(sent))
        {
            foreach (var row in rows)
            {
                await WriteAsync(context, news.Of(row), cancellationToken);
                var activity = await news.ActivityAsync(row.Reference, new ConversationId(row.Conversation), cancellationToken);
                await WriteAsync(context, activity, cancellationToken);
            }

            sent = rows[^1].Change;
        }

        return sent;
    }

    private static void Start(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        // Proxies that collect answers would keep events back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    private static ValueTask WriteAsync(HttpContext context, DeskEvent sent, CancellationToken cancellationToken) =>
        context.Response.Body.WriteAsync(sent.Frame, cancellationToken);
}
