using System.Text;

namespace BlinkAudioBot.Desk.Tests.Harness;

/// <summary>A browser at the desk: keeps its cookie, sends what the page would send.</summary>
internal sealed class DeskClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _origin;

    public DeskClient(Uri address)
    {
        Cookies = new CookieContainer();
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(address, "/desk/api/"),
        };
        _origin = address.GetLeftPart(UriPartial.Authority);
    }

    public CookieContainer Cookies { get; }

    public string Id { get; private set; } = string.Empty;

    public string Csrf { get; set; } = string.Empty;

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Reply> PostAsync(string path, string json = "{}") => SendAsync(HttpMethod.Post, path, json);

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public async Task<Reply> SignInAsync(string name, string password = DeskServer.Password) =>
        Adopt(await PostAsync("sign-in", $$"""{"email":"{{EmailOf(name)}}","password":"{{password}}"}"""));

    public async Task<Reply> JoinAsync(string token, string name) => Adopt(await PostAsync(
        $"invitations/{token}", $$"""{"name":"{{name}}","email":"{{EmailOf(name)}}","password":"{{DeskServer.Password}}"}"""));

    public async Task<Reply> SendAsync(
        HttpMethod method, string path, string? json = null, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        Add(request, "Origin", method == HttpMethod.Get ? null : _origin);
        Add(request, "X-Desk-Csrf", Csrf);
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            Add(request, name, value);
        }

        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true;
        return new Reply(response.StatusCode, response.Headers, response.Content.Headers, isJson ? JsonElement.Parse(body) : default);
    }

    /// <summary>Opens a stream of events.</summary>
    public async Task<EventReader> ListenAsync(long? after = null, long? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, after is null ? "events" : $"events?after={after}");
        Add(request, "Last-Event-ID", lastEventId?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventReader(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _http.Dispose();

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string EmailOf(string name) => name.Contains('@', StringComparison.Ordinal) ? name : $"{name}@example.com";

    private Reply Adopt(Reply me)
    {
        if (me.Status == HttpStatusCode.OK)
        {
            (Id, Csrf) = (me["id"], me["csrf"]);
        }

        return me;
    }
}
