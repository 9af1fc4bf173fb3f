using System.Net.WebSockets;
using System.Text;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Harness;

/// <summary>One WebSocket to a conversation.</summary>
internal sealed class StreamClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<StreamClient> OpenAsync(string streamUrl)
    {
        var client = new StreamClient();
        await client._socket.ConnectAsync(new Uri(streamUrl), TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>The status with which the server refuses the socket.</summary>
    public static async Task<HttpStatusCode> RefusalAsync(string streamUrl)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(streamUrl), TestContext.Current.CancellationToken));
        return socket.HttpStatusCode;
    }

    /// <summary>The next frame's text; null when the server has closed.</summary>
    public async Task<string?> ReadFrameAsync()
    {
        var frame = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            frame.Write(buffer.AsSpan(0, received.Count));
            if (received.EndOfMessage)
            {
                Assert.Equal(WebSocketMessageType.Text, received.MessageType);
                return Encoding.UTF8.GetString(frame.ToArray());
            }
        }
    }

    /// <summary>The next set of activities; empty frames are passed over.</summary>
    public async Task<JsonElement> ReadSetAsync()
    {
        while (true)
        {
            if (await ReadFrameAsync() is { Length: > 0 } frame)
            {
                return JsonElement.Parse(frame);
            }
        }
    }

    /// <summary>Texts of the activities up to and with one, and the last watermark.</summary>
    public async Task<(string Texts, string Watermark)> ReadUntilAsync(string text)
    {
        var texts = new List<string>();
        while (true)
        {
            var set = await ReadSetAsync();
            texts.AddRange(set.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").ToString()));
            if (texts.Contains(text, StringComparer.Ordinal))
            {
                return (string.Join(" | ", texts), set.GetProperty("watermark").ToString());
            }
        }
    }

    public Task SendAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    public void Dispose() => _socket.Dispose();
}
