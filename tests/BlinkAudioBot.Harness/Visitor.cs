using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BotFramework.Schema;

namespace BlinkAudioBot.Harness;

/// <summary>A visitor who speaks the bare protocol over HTTP.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private string _token = string.Empty;

    /// <summary>A visitor of a server.</summary>
    public Visitor(Uri server) => _http = new HttpClient { BaseAddress = server };

    /// <summary>The visitor's conversation.</summary>
    public string ConversationId { get; private set; } = string.Empty;

    /// <summary>Starts the conversation.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var visitor = await SendAsync(HttpMethod.Post, "api/visitor-token", null, cancellationToken);
        _token = await TextAsync(visitor, "token", cancellationToken);
        using var started = await SendAsync(HttpMethod.Post, "v3/directline/conversations", null, cancellationToken);
        ConversationId = await TextAsync(started, "conversationId", cancellationToken);
    }

    /// <summary>Posts a message under a key of the visitor's own.</summary>
    /// <returns>The server's answer; the caller disposes it.</returns>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    public async Task<HttpResponseMessage> PostAsync(string text, string clientActivityId, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("type", ActivityTypes.Message);
            writer.WriteString("text", text);
            writer.WriteStartObject("channelData");
            writer.WriteString("clientActivityID", clientActivityId);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return await SendAsync(
            HttpMethod.Post, $"v3/directline/conversations/{ConversationId}/activities", body.ToArray(), cancellationToken);
    }

    /// <summary>Reads the whole conversation.</summary>
    public async Task<IReadOnlyList<Activity>> ReadAsync(CancellationToken cancellationToken)
    {
        var all = new List<Activity>();
        var watermark = "0";
        while (true)
        {
            using var response = await SendAsync(
                HttpMethod.Get,
                $"v3/directline/conversations/{ConversationId}/activities?watermark={watermark}",
                null,
                cancellationToken);
            response.EnsureSuccessStatusCode();
            using var page = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            var next = page.RootElement.GetProperty("watermark").GetString()!;
            var activities = page.RootElement.GetProperty("activities").Deserialize(BotFrameworkJson.Default.IReadOnlyListActivity)!;
            all.AddRange(activities);
            if (activities.Count == 0 || next == watermark)
            {
                return all;
            }

            watermark = next;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (_token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        }

        if (method == HttpMethod.Post)
        {
            request.Content = new ByteArrayContent(body ?? Encoding.UTF8.GetBytes("{}"));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return await _http.SendAsync(request, cancellationToken);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, string name, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? JsonElement.Parse(content).GetProperty(name).GetString()!
            : throw new HttpRequestException($"{(int)response.StatusCode}: {content}", null, HttpStatusCode.BadRequest);
    }
}
