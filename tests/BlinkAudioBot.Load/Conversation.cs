using System.Diagnostics;

namespace BlinkAudioBot.Load;

/// <summary>One person at the guide: every step tried without help, then a person asked for.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    private readonly DirectLineLink _link;

    private Conversation(DirectLineLink link) => _link = link;

    /// <summary>Starts a conversation; its welcome is committed when this returns.</summary>
    public static async Task<Conversation> StartAsync(HttpClient http, CancellationToken cancellationToken) =>
        new(await DirectLineLink.StartAsync(http, cancellationToken));

    /// <summary>Opens the socket and reads the welcome.</summary>
    public async Task<Reply> ConnectAsync(CancellationToken cancellationToken)
    {
        await _link.ConnectAsync(cancellationToken);
        return await ReceiveAsync(cancellationToken);
    }

    /// <summary>One turn: a message is sent, and the reply and the acknowledgement are awaited.</summary>
    /// <returns>The reply, and the time from sending to the reply.</returns>
    public async Task<(Reply Reply, TimeSpan Latency)> TurnAsync(string? text, Answer? answer, CancellationToken cancellationToken)
    {
        var sent = Stopwatch.GetTimestamp();
        var post = _link.PostAsync(text, answer, cancellationToken);
        var receive = ReceiveAsync(cancellationToken);
        if (await Task.WhenAny(post, receive) == post)
        {
            // A refusal would leave nothing to receive.
            await post;
        }

        var reply = await receive;
        var latency = Stopwatch.GetElapsedTime(sent);
        await post;
        return (reply, latency);
    }

    /// <inheritdoc cref="DirectLineLink.DisposeAsync" />
    public ValueTask DisposeAsync() => _link.DisposeAsync();

    private async Task<Reply> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var frame = await _link.ReceiveAsync(cancellationToken);
            if (Reply.Parse(frame.Span) is { } reply)
            {
                return reply;
            }
        }
    }
}
