using System.Net;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

public sealed class PictureServingTests(RunningServer running) : IClassFixture<RunningServer>, IDisposable
{
    private readonly HttpClient _http = running.Client();

    [Fact]
    public async Task A_card_of_the_guide_shows_a_picture_that_anybody_can_fetch_and_keep()
    {
        using var visitor = new Visitor(running.Server.Address);
        await visitor.StartAsync(TestContext.Current.CancellationToken);
        foreach (var line in (string[])["nobody can hear me through my mini 2, I only have one camera", "android"])
        {
            using var posted = await visitor.PostAsync(line, line, TestContext.Current.CancellationToken);
            posted.EnsureSuccessStatusCode();
        }

        var step = (await visitor.ReadAsync(TestContext.Current.CancellationToken))[^1];
        var image = step.Attachments![0].Content!.Value.GetProperty("body").EnumerateArray()
            .Single(element => element.GetProperty("type").ValueEquals("Image"));
        var url = new Uri(image.GetProperty("url").GetString()!);
        using var answer = await _http.GetAsync(url, TestContext.Current.CancellationToken);

        Assert.Equal(running.Server.Address.Authority, url.Authority);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_picture_without_its_hash_is_asked_for_anew()
    {
        using var first = await _http.GetAsync(new Uri("/images/talk-buttons.png", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/images/talk-buttons.png", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await _http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("no-cache", Assert.Single(first.Headers.GetValues("Cache-Control")));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/images/talk-buttons.svg")]
    [InlineData("/images/draw.mjs")]
    [InlineData("/images/no-such.png")]
    [InlineData("/images/..%2ftext/en/page.yaml")]
    public async Task Nothing_but_pictures_is_served(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public void Dispose() => _http.Dispose();
}
