using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>A visitor's hold on the conversation, as a chat has it at some time: it can speak there from elsewhere.</summary>
internal sealed class HeldSession : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http;
    private readonly string _activities;

    public HeldSession(Uri server, string token)
    {
        var claims = JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]));
        _http = new HttpClient { BaseAddress = server };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _activities = $"v3/directline/conversations/{claims.GetProperty("conv").GetString()}/activities";
    }

    /// <summary>The one that a site's widget has now. The tests' browser gives frames no storage, so the site keeps it.</summary>
    public static async Task<HeldSession> OfAsync(IPage site, Uri server) =>
        new(server, await site.EvaluateAsync<string>("JSON.parse(localStorage.getItem('blinkaudiobot.widget:blinkaudiobot.session')).token"));

    public async Task SayAsync(string text)
    {
        using var message = new StringContent($$"""{"type":"message","text":"{{text}}"}""", Encoding.UTF8, "application/json");
        using var taken = await _http.PostAsync(_activities, message, TestContext.Current.CancellationToken);
        taken.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until the server takes the token no more. The server's clock is the machine's, so it can only be asked.</summary>
    public async Task EndsAsync()
    {
        while (true)
        {
            using var answer = await _http.GetAsync(_activities, TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.Forbidden)
            {
                Assert.Contains("TokenExpired", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
                return;
            }

            await Task.Delay(Moment, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => _http.Dispose();
}
