using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BlinkAudioBot.Harness;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>
/// Gives a page tokens of the server's that end sooner than the server lets any end: signed anew with its own key.
/// </summary>
internal sealed class ShortTokens(DataFolder folder, TimeSpan life)
{
    private volatile bool _isStopped;
    private volatile string _latest = string.Empty;

    /// <summary>From now on the page gets them.</summary>
    public async Task GiveAsync(IPage page)
    {
        await page.RouteAsync("**/api/visitor-token", ShortenAsync);
        await page.RouteAsync("**/v3/directline/conversations", ShortenAsync);
        await page.RouteAsync("**/v3/directline/tokens/refresh", ShortenAsync);
    }

    /// <summary>From now on tokens live as long as the server says.</summary>
    public void Stop() => _isStopped = true;

    /// <summary>Waits until the last token that the page got has ended.</summary>
    public async Task EndAsync(Uri server)
    {
        string token;
        do
        {
            token = _latest;
            using var session = new HeldSession(server, token);
            await session.EndsAsync();
        }
        while (token != _latest);
    }

    private async Task ShortenAsync(IRoute route)
    {
        if (_isStopped || route.Request.Method != "POST")
        {
            await route.ContinueAsync();
            return;
        }

        var answer = await route.FetchAsync();
        if (!answer.Ok)
        {
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer });
            return;
        }

        var body = JsonNode.Parse(await answer.TextAsync())!;
        body["token"] = _latest = Shorten(body["token"]!.GetValue<string>());
        body["expires_in"] = (int)life.TotalSeconds;
        await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = body.ToJsonString() });
    }

    private string Shorten(string token)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        claims["exp"] = (TimeProvider.System.GetUtcNow() + life).ToUnixTimeSeconds();
        var signed = $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        var key = File.ReadAllBytes(folder.PathOf("directline.key"));
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)))}";
    }
}
