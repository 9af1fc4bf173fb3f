using BlinkAudioBot.Channels.Tests.DirectLine.Harness;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class VisitorTokenTests(SharedServer shared)
{
    private DirectLineApi Api => shared.Api;

    [Fact]
    public async Task A_page_of_an_allowed_origin_gets_a_token_from_anywhere()
    {
        var visitor = await AskAsync(
            ("Origin", DirectLineServer.Origin), ("X-Forwarded-For", "203.0.113.7"), ("Host", "help.example.com"));

        Assert.Equal((HttpStatusCode.OK, "conversationId, token, expires_in, userId"), (visitor.Status, visitor.Names));
        Assert.Equal($"dl_{visitor["conversationId"]}", visitor["userId"]);
        Assert.Equal(DirectLineServer.Origin, visitor.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("Retry-After", visitor.Headers.GetValues("Access-Control-Expose-Headers").Single());
        Assert.Equal("no-store", visitor.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("[::1]:5080")]
    public async Task This_machine_gets_a_token(string host)
    {
        var visitor = await AskAsync(("Host", host), ("Origin", $"http://{host}"));

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Theory]
    [InlineData("Host", "help.example.com")]
    [InlineData("Host", "localhost.example.com")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "https://shop.example.com.evil.example")]
    [InlineData("Origin", "http://localhost:9999")]
    [InlineData("Origin", "null")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Forwarded", "for=203.0.113.7")]
    [InlineData("x-forwarded-port", "443")]
    [InlineData("X-Original-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Client-IP", "203.0.113.7")]
    [InlineData("True-Client-IP", "203.0.113.7")]
    [InlineData("CF-Connecting-IP", "203.0.113.7")]
    [InlineData("X-Envoy-External-Address", "203.0.113.7")]
    [InlineData("X-Cluster-Client-Ip", "203.0.113.7")]
    public async Task Whoever_comes_from_elsewhere_is_refused(string header, string value)
    {
        var refused = await AskAsync((header, value));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal("application/problem+json", refused.ContentHeaders.ContentType?.ToString());
        Assert.Equal(
            ("title, status, code", "403", "OriginNotAllowed"), (refused.Names, refused["status"], refused["code"]));
    }

    [Fact]
    public async Task An_address_gets_so_many_tokens_a_minute()
    {
        await using var server = await DirectLineServer.StartAsync([("DirectLine:TokensPerMinute", "2")]);

        Reply[] replies =
        [
            await server.Api.PostAsync("/api/visitor-token"),
            await server.Api.PostAsync("/api/visitor-token"),
            await server.Api.PostAsync("/api/visitor-token"),
        ];

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests],
            replies.Select(reply => reply.Status));
        Assert.Equal("TooManyRequests", replies[2]["code"]);
        Assert.InRange(replies[2].Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 30);
    }

    [Fact]
    public async Task Pages_of_the_public_address_need_no_setting()
    {
        await using var server = await DirectLineServer.StartAsync([("PublicUrl", "https://help.example.com/bot")]);

        var visitor = await server.Api.SendAsync(
            HttpMethod.Post,
            "/api/visitor-token",
            null,
            null,
            ("Origin", "https://help.example.com"),
            ("Via", "1.1 proxy"));

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    private Task<Reply> AskAsync(params (string Name, string Value)[] headers) =>
        Api.SendAsync(HttpMethod.Post, "/api/visitor-token", null, null, headers);
}
