using System.Net.Http.Headers;
using System.Text.Json;

namespace BotFramework.Connector;

/// <summary>Calls channels' services. What fails is a result, not an exception.</summary>
/// <param name="http">Makes the calls. It follows no redirects, which could lead a token elsewhere.</param>
/// <param name="time">The clock, for a channel that names a time to wait until.</param>
public sealed class ConnectorClient(HttpClient http, TimeProvider time)
{
    private const int LongestAnswer = 65_536;
    private const int LongestReason = 300;

    /// <summary>Makes one call, once.</summary>
    /// <param name="serviceUrl">The channel's service.</param>
    /// <param name="request">The call.</param>
    /// <param name="token">The bot's token; null to go without.</param>
    /// <param name="cancellationToken">Gives up; whether the channel did it is then unknown.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ConnectorResult> CallAsync(
        Uri serviceUrl, ConnectorRequest request, string? token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(request);
        using var message = Message(serviceUrl, request, token);
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var answer = await ReadAsync(response.Content, cancellationToken);
            return new ConnectorResult((int)response.StatusCode)
            {
                Id = response.IsSuccessStatusCode ? TextIn(answer, "id") : null,
                Code = response.IsSuccessStatusCode ? null : TextIn(answer, "error", "code"),
                RetryAfter = WaitIn(response.Headers.RetryAfter),
                Reason = response.IsSuccessStatusCode ? null : Excerpt(answer),
            };
        }
        catch (Exception exception) when (IsUnanswered(exception) && !cancellationToken.IsCancellationRequested)
        {
            return new ConnectorResult(0) { Reason = exception.Message };
        }
    }

    private static HttpRequestMessage Message(Uri serviceUrl, ConnectorRequest request, string? token)
    {
        var service = serviceUrl.AbsoluteUri.TrimEnd('/');
        var message = new HttpRequestMessage(request.Method, new Uri($"{service}/{request.Path}"));
        if (token is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (!request.Body.IsEmpty)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return message;
    }

    // A time-out of the client's own is a cancellation that nobody asked for.
    private static bool IsUnanswered(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException;

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[LongestAnswer];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }

    private static string? TextIn(byte[] answer, params ReadOnlySpan<string> path)
    {
        try
        {
            var json = JsonElement.Parse(answer);
            foreach (var name in path)
            {
                json = json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;
            }

            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (JsonException)
        {
            // Some channels answer nothing, or words.
            return null;
        }
    }

    private TimeSpan? WaitIn(RetryConditionHeaderValue? retryAfter) =>
        retryAfter?.Delta ?? (retryAfter?.Date is { } date ? date - time.GetUtcNow() : null);

    private static string Excerpt(byte[] answer)
    {
        var text = System.Text.Encoding.UTF8.GetString(answer.AsSpan(0, Math.Min(answer.Length, LongestReason)));
        return string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
    }
}
