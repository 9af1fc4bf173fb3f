using System.Net.WebSockets;
using BlinkAudioBot.Channels.DirectLine.Activities;
using BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;

namespace BlinkAudioBot.Channels.DirectLine.Streaming;

/// <summary>
/// Sends one conversation's log down one socket, from a watermark on. It reads a page, sends it, and reads the next
/// only then, so whatever a slow socket has not taken stays in the log and not in memory.
/// </summary>
internal sealed class ConversationSocket(
    WebSocket socket, IConversationLog log, IConversationSubscription news, VisitorLinks links, SocketTimes times)
    : IDisposable
{
    private const int PageSize = 32;

    // Cancelled when one frame takes too long, or the socket is to end; cancelling a send aborts the socket.
    private readonly CancellationTokenSource _sending = new(Timeout.InfiniteTimeSpan, times.Clock);

    // 1 when the client is owed a sign of life. Set by the timer's thread, taken by the sender.
    private int _keepAliveDue;

    /// <summary>
    /// Sends until cancelled. Never runs twice at a time. The end and the keep-alive wake it as news does, because a cancelled wait
    /// would cost an exception for every socket that ends.
    /// </summary>
    /// <exception cref="OperationCanceledException">The socket was to end, or was too slow, in the middle of a frame.</exception>
    /// <exception cref="WebSocketException">The connection is gone.</exception>
    public async Task SendAsync(ConversationId conversation, long watermark, CancellationToken cancellationToken)
    {
        await using var ending = cancellationToken.Register(End);
        await using var keepAlive = times.Clock.CreateTimer(
            _ => KeepAlive(), null, times.KeepAliveInterval, times.KeepAliveInterval);
        while (!cancellationToken.IsCancellationRequested)
        {
            await SendTypingAsync(watermark);
            var page = await log.ReadAsync(conversation, watermark, PageSize, cancellationToken);
            if (page is { Entries.Count: > 0 })
            {
                await SendPageAsync(page);
            }

            watermark = page?.Watermark ?? watermark;
            if (page is not { More: true })
            {
                await news.WaitAsync(CancellationToken.None);
            }

            if (Interlocked.Exchange(ref _keepAliveDue, 0) == 1)
            {
                await SendFrameAsync(ReadOnlyMemory<byte>.Empty);
            }
        }
    }

    public void Dispose() => _sending.Dispose();

    private void End()
    {
        _sending.Cancel();
        news.Wake();
    }

    private void KeepAlive()
    {
        Interlocked.Exchange(ref _keepAliveDue, 1);
        news.Wake();
    }

    private async Task SendTypingAsync(long watermark)
    {
        if (news.TryTakeTyping(out var typing))
        {
            using var frame = new FrameBuffer();
            var set = new ActivitySetWriter(frame, links);
            set.Add(typing.Span);
            set.Complete(watermark);
            await SendFrameAsync(frame.Written);
        }
    }

    private async Task SendPageAsync(LogPage page)
    {
        using var frame = new FrameBuffer();
        var set = new ActivitySetWriter(frame, links);
        foreach (var entry in page.Entries)
        {
            set.Add(entry);
        }

        set.Complete(page.Watermark);
        await SendFrameAsync(frame.Written);
    }

    private async Task SendFrameAsync(ReadOnlyMemory<byte> frame)
    {
        _sending.CancelAfter(times.SendTimeout);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, _sending.Token);
        _sending.CancelAfter(Timeout.InfiniteTimeSpan);
    }
}
