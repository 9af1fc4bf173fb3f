using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace BlinkAudioBot.Load;

/// <summary>Requests that are answered with JSON.</summary>
internal static class HttpJson
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>Posts JSON.</summary>
    /// <exception cref="HttpRequestException">The server refused; the message holds its answer.</exception>
    public static Task<JsonDocument> PostJsonAsync(
        this HttpClient http, string path, byte[] body, IEnumerable<(string Name, string Value)> headers, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        return http.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, headers, cancellationToken);
    }

    /// <summary>Reads JSON.</summary>
    /// <exception cref="HttpRequestException">The server refused; the message holds its answer.</exception>
    public static Task<JsonDocument> GetJsonAsync(this HttpClient http, string path, CancellationToken cancellationToken) =>
        http.SendAsync(new HttpRequestMessage(HttpMethod.Get, path), [], cancellationToken);

    private static async Task<JsonDocument> SendAsync(
        this HttpClient http, HttpRequestMessage request, IEnumerable<(string Name, string Value)> headers, CancellationToken cancellationToken)
    {
        using var sent = request;
        foreach (var (name, value) in headers)
        {
            sent.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(sent, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return !response.IsSuccessStatusCode
            ? throw new HttpRequestException(
                $"{sent.Method} {sent.RequestUri}: {(int)response.StatusCode} {Encoding.UTF8.GetString(answer)}")
            : answer.Length == 0 ? JsonDocument.Parse("{}") : JsonDocument.Parse(answer);
    }
}
