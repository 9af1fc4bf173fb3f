using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace BlinkAudioBot.Load;

/// <summary>One person at the guide: every step tried without help, then a person asked for.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly HttpClient _http;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly string _token;
    private readonly string _id;
    private readonly Uri? _stream;
    private ClientWebSocket? _socket;
    private int _sent;

    private Conversation(HttpClient http, string token, string id, Uri? stream)
    {
        _http = http;
        _token = token;
        _id = id;
        _stream = stream;
    }

    /// <summary>Starts a conversation; its welcome is committed when this returns.</summary>
    public static async Task<Conversation> StartAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var visitor = await PostAsync(http, "api/visitor-token", null, [], cancellationToken);
        var token = visitor.RootElement.GetProperty("token").GetString()!;
        using var started = await PostAsync(http, "v3/directline/conversations", token, [], cancellationToken);
        var stream = started.RootElement.GetProperty("streamUrl").GetString();
        var id = started.RootElement.GetProperty("conversationId").GetString()!;
        return new Conversation(http, token, id, stream is null ? null : new Uri(stream));
    }

    /// <summary>Opens the socket and reads the welcome.</summary>
    public async Task<Reply> ConnectAsync(CancellationToken cancellationToken)
    {
        _socket = new ClientWebSocket();
        await _socket.ConnectAsync(_stream!, cancellationToken);
        return await ReceiveAsync(cancellationToken);
    }

    /// <summary>One turn: a message is sent, and the reply and the acknowledgement are awaited.</summary>
    /// <returns>The reply, and the time from sending to the reply.</returns>
    public async Task<(Reply Reply, TimeSpan Latency)> TurnAsync(string? text, Answer? answer, CancellationToken cancellationToken)
    {
        var body = Body(text, answer, ++_sent);
        var sent = Stopwatch.GetTimestamp();
        var post = PostAsync(_http, $"v3/directline/conversations/{_id}/activities", _token, body, cancellationToken);
        var receive = ReceiveAsync(cancellationToken);
        if (await Task.WhenAny(post, receive) == post)
        {
            // A refusal would leave nothing to receive.
            await post;
        }

        var reply = await receive;
        var latency = Stopwatch.GetElapsedTime(sent);
        using var accepted = await post;
        return (reply, latency);
    }

    /// <summary>Leaves as a page does that is closed: with a goodbye, without waiting for the answer.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_socket is { State: WebSocketState.Open })
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, CancellationToken.None);
        }

        _socket?.Dispose();
    }

    private async Task<Reply> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult frame;
            do
            {
                frame = await _socket!.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
                length += frame.Count;
                if (frame.MessageType == WebSocketMessageType.Close)
                {
                    throw new InvalidOperationException("The server closed the socket.");
                }
            }
            while (!frame.EndOfMessage);
            if (length > 0 && Reply.Parse(_buffer.AsSpan(0, length)) is { } reply)
            {
                return reply;
            }
        }
    }

    private static byte[] Body(string? text, Answer? answer, int number)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "message");
            if (text is not null)
            {
                writer.WriteString("text", text);
            }

            if (answer is { } given)
            {
                writer.WriteStartObject("value");
                writer.WriteNumber("visit", given.Visit);
                writer.WriteString("answer", given.Id);
                writer.WriteEndObject();
            }

            writer.WriteStartObject("channelData");
            writer.WriteString("clientActivityID", number.ToString(CultureInfo.InvariantCulture));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static async Task<JsonDocument> PostAsync(
        HttpClient http, string path, string? token, byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(content)
            : throw new HttpRequestException($"POST {path}: {(int)response.StatusCode} {Encoding.UTF8.GetString(content)}");
    }
}
