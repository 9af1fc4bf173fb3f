using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;

namespace BlinkAudioBot.Load;

/// <summary>A visitor's conversation as the protocol has it: words are posted, and all that is said comes over a socket.</summary>
internal sealed class DirectLineLink : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly string _token;
    private readonly Uri? _stream;
    private ClientWebSocket? _socket;
    private int _sent;

    private DirectLineLink(HttpClient http, string token, string conversation, Uri? stream)
    {
        _http = http;
        _token = token;
        _stream = stream;
        Conversation = conversation;
    }

    /// <summary>The conversation's id.</summary>
    public string Conversation { get; }

    /// <summary>Starts a conversation; its welcome is committed when this returns.</summary>
    public static async Task<DirectLineLink> StartAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var visitor = await http.PostJsonAsync("api/visitor-token", [], Authorization(null), cancellationToken);
        var token = visitor.RootElement.GetProperty("token").GetString()!;
        using var started = await http.PostJsonAsync("v3/directline/conversations", [], Authorization(token), cancellationToken);
        var stream = started.RootElement.GetProperty("streamUrl").GetString();
        var conversation = started.RootElement.GetProperty("conversationId").GetString()!;
        return new DirectLineLink(http, token, conversation, stream is null ? null : new Uri(stream));
    }

    /// <summary>Opens the socket; the first frame has the welcome.</summary>
    public Task ConnectAsync(CancellationToken cancellationToken)
    {
        _socket = new ClientWebSocket();
        return _socket.ConnectAsync(_stream!, cancellationToken);
    }

    /// <summary>Says something; it is committed when this returns.</summary>
    public async Task PostAsync(string? text, Answer? answer, CancellationToken cancellationToken)
    {
        var body = Body(text, answer, ++_sent);
        using var accepted = await _http.PostJsonAsync(
            $"v3/directline/conversations/{Conversation}/activities", body, Authorization(_token), cancellationToken);
    }

    /// <summary>Waits for the next frame that says something. Its bytes are good until the next is asked for.</summary>
    /// <exception cref="InvalidOperationException">The server has closed the socket.</exception>
    public async Task<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
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
            if (length > 0)
            {
                return _buffer.AsMemory(0, length);
            }
        }
    }

    /// <summary>Leaves as a page does that is closed: with a goodbye, without waiting for the answer.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_socket is { State: WebSocketState.Open })
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, CancellationToken.None);
            }
        }
        catch (WebSocketException)
        {
            // The server has gone first.
        }
        finally
        {
            _socket?.Dispose();
        }
    }

    private static (string Name, string Value)[] Authorization(string? token) =>
        token is null ? [] : [("Authorization", "Bearer " + token)];

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
}
