using System.Globalization;
using System.Net.Http.Headers;

namespace BlinkAudioBot.Desk.Webhooks;

/// <summary>Makes the calls. Nobody but the settings says where to, so no answer leads elsewhere: redirects are not followed.</summary>
internal sealed class WebhookSender(TimeProvider timeProvider) : IDisposable
{
    private const int LongestReason = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = ConnectionLifetime,
    })
    {
        Timeout = Patience,
    };

    /// <summary>Makes one attempt.</summary>
    /// <remarks>Never abandoned half-way: whether the receiver took it would be unknown, and it would come twice.</remarks>
    public async Task<WebhookResult> SendAsync(WebhookOptions hook, string id, byte[] body)
    {
        try
        {
            using var request = Sign(hook, id, body);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
            return new WebhookResult((int)response.StatusCode, Shorten(response.ReasonPhrase), RetryAfter(response.Headers.RetryAfter));
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return new WebhookResult(0, Shorten(exception.Message));
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Sign(WebhookOptions hook, string id, byte[] body)
    {
        var timestamp = timeProvider.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = Json;
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("BlinkAudioBot", null));
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add(
            "webhook-signature", WebhookSignature.Sign(WebhookSignature.KeyOf(hook.Secret) ?? [], id, timestamp, body));
        return request;
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header?.Delta ?? header?.Date - timeProvider.GetUtcNow();

    private static string Shorten(string? reason) => reason is null ? string.Empty
        : reason.Length > LongestReason ? reason[..LongestReason]
        : reason;
}
