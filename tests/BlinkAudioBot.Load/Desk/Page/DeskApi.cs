using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BlinkAudioBot.Load.Desk.Page;

/// <summary>The desk's HTTP API for one browser, with the cookie and the connections that a browser would have.</summary>
internal sealed class DeskApi : IDisposable
{
    private const int ConnectionsOfBrowser = 6;
    private const string Password = "correct horse battery";

    private readonly HttpClient _http;
    private (string Name, string Value)[] _headers;

    private DeskApi(Uri server)
    {
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = ConnectionsOfBrowser, UseProxy = false })
        {
            BaseAddress = new Uri(server, "desk/api/"),
        };
        _headers = [("Origin", server.GetLeftPart(UriPartial.Authority))];
    }

    /// <summary>Makes an account of an invitation and signs in with it.</summary>
    /// <param name="invitation">The invitation's link.</param>
    /// <param name="name">What the account is called.</param>
    /// <param name="cancellationToken">Abandons it.</param>
    public static async Task<DeskApi> JoinAsync(Uri invitation, string name, CancellationToken cancellationToken)
    {
        var api = new DeskApi(new Uri(invitation.GetLeftPart(UriPartial.Authority)));
        var token = invitation.Fragment.Split('=')[1];
        using var me = await api.PostAsync(
            $"invitations/{token}", $$"""{"name":"{{name}}","email":"{{name}}@example.org","password":"{{Password}}"}""", cancellationToken);
        api._headers = [.. api._headers, ("X-Desk-Csrf", me.RootElement.GetProperty("csrf").GetString()!)];
        return api;
    }

    public Task<JsonDocument> GetAsync(string path, CancellationToken cancellationToken) => _http.GetJsonAsync(path, cancellationToken);

    public Task<JsonDocument> PostAsync(string path, string json, CancellationToken cancellationToken) =>
        _http.PostJsonAsync(path, Encoding.UTF8.GetBytes(json), _headers, cancellationToken);

    /// <summary>Gives a command under a key of its own.</summary>
    /// <param name="reference">The case.</param>
    /// <param name="command">The command.</param>
    /// <param name="value">More of the body, with a comma before it.</param>
    /// <param name="cancellationToken">Abandons it.</param>
    public Task<JsonDocument> CommandAsync(string reference, string command, string value, CancellationToken cancellationToken) =>
        PostAsync($"cases/{reference}/{command}", $$"""{"commandId":"{{Guid.NewGuid():N}}"{{value}}}""", cancellationToken);

    /// <summary>Opens the stream of events after a place.</summary>
    public async Task<Stream> ListenAsync(long place, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "events");
        request.Headers.Add("Last-Event-ID", place.ToString(CultureInfo.InvariantCulture));
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStreamAsync(cancellationToken);
    }

    public void Dispose() => _http.Dispose();
}
