using System.Net.Http.Headers;
using System.Text;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Harness;

/// <summary>A client that knows only HTTP, so that tests see what goes over the wire.</summary>
internal sealed class DirectLineApi(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(address, "/") };

    public Task<Reply> GetAsync(string path, string? credential = null) => SendAsync(HttpMethod.Get, path, credential);

    public Task<Reply> PostAsync(string path, string? credential = null, string? json = null) => SendAsync(
        HttpMethod.Post, path, credential, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));

    public async Task<Reply> SendAsync(
        HttpMethod method, string path, string? credential, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (credential is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var isJson = response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json";
        return new Reply(response.StatusCode, response.Headers, response.Content.Headers, isJson ? JsonElement.Parse(body) : default);
    }

    /// <summary>Starts a conversation as a visitor's page does.</summary>
    public async Task<(string Id, string Token, string StreamUrl)> StartAsync()
    {
        var visitor = await PostAsync("/api/visitor-token");
        var started = await PostAsync("/v3/directline/conversations", visitor["token"], "{}");
        Assert.Equal(HttpStatusCode.Created, started.Status);
        return (started["conversationId"], started["token"], started["streamUrl"]);
    }

    public Task<Reply> SayAsync(string conversation, string token, string text, string? clientActivityId = null) =>
        PostAsync($"/v3/directline/conversations/{conversation}/activities", token, Message(text, clientActivityId));

    public Task<Reply> ReadAsync(string conversation, string token, string? watermark = null) => GetAsync(
        $"/v3/directline/conversations/{conversation}/activities{(watermark is null ? "" : $"?watermark={watermark}")}", token);

    /// <summary>What the people in the conversation read, in order, with bars between.</summary>
    public async Task<string> TranscriptAsync(string conversation, string token) => string.Join(
        " | ", (await ReadAsync(conversation, token)).Activities.Select(activity => activity.GetProperty("text").ToString()));

    public static string Message(string text, string? clientActivityId = null) =>
        clientActivityId is null
            ? $$"""{"type":"message","text":"{{text}}"}"""
            : $$$"""{"type":"message","text":"{{{text}}}","channelData":{"clientActivityID":"{{{clientActivityId}}}"}}""";

    public Task<HttpResponseMessage> DownloadAsync(string url) => _http.GetAsync(new Uri(url), TestContext.Current.CancellationToken);

    public void Dispose() => _http.Dispose();
}
