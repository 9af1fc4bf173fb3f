using BlinkAudioBot.Channels.Tests.DirectLine.Harness;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class CorsTests(SharedServer shared)
{
    [Theory]
    [InlineData("/api/visitor-token", "POST")]
    [InlineData("/v3/directline/conversations", "POST")]
    [InlineData("/v3/directline/conversations/x/activities", "POST")]
    [InlineData("/v3/directline/conversations/x/activities", "GET")]
    [InlineData("/v3/directline/tokens/refresh", "POST")]
    public async Task A_page_of_an_allowed_origin_may_call(string path, string method)
    {
        var preflight = await PreflightAsync(path, method, DirectLineServer.Origin);

        Assert.Equal(HttpStatusCode.NoContent, preflight.Status);
        Assert.Equal(DirectLineServer.Origin, preflight.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("x-ms-bot-agent", preflight.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.Equal("3600", preflight.Headers.GetValues("Access-Control-Max-Age").Single());
    }

    [Fact]
    public async Task A_page_of_another_origin_may_not()
    {
        var preflight = await PreflightAsync("/v3/directline/conversations", "POST", "https://evil.example");

        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private Task<Reply> PreflightAsync(string path, string method, string origin) => shared.Api.SendAsync(
        HttpMethod.Options,
        path,
        null,
        null,
        ("Origin", origin),
        ("Access-Control-Request-Method", method),
        ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with"));
}
