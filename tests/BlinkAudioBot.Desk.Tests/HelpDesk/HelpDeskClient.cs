using System.Net.Http.Headers;
using System.Text;
using BlinkAudioBot.Desk.Tests.Harness;

namespace BlinkAudioBot.Desk.Tests.HelpDesk;

/// <summary>Another help desk, as it calls the API.</summary>
internal sealed class HelpDeskClient : IDisposable
{
    private readonly HttpClient _http;

    public HelpDeskClient(Uri address, string? secret)
    {
        _http = new HttpClient { BaseAddress = new Uri(address, "/api/") };
        _http.DefaultRequestHeaders.Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret);
    }

    /// <summary>One with a new key.</summary>
    public static async Task<HelpDeskClient> CreateAsync(
        DeskServer server, DeskClient admin, string name = "Acme", string scopes = "\"read\",\"write\"")
    {
        var made = await admin.PostAsync("keys", $$"""{"name":"{{name}}","scopes":[{{scopes}}]}""");
        return new HelpDeskClient(server.Address, made["secret"]);
    }

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    /// <summary>Gives a command, under a key of its own unless one is given.</summary>
    public Task<Reply> GiveAsync(string reference, string command, string value = "{}", string? key = null) =>
        SendAsync(HttpMethod.Post, $"cases/{reference}/{command}", Json(value), key ?? Guid.NewGuid().ToString());

    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? body, string? idempotencyKey)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new Reply(
            response.StatusCode, response.Headers, response.Content.Headers, answer.Length == 0 ? default : JsonElement.Parse(answer));
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public void Dispose() => _http.Dispose();
}
