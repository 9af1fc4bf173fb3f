using System.Net;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

public sealed class PagesTests(RunningServer running) : IClassFixture<RunningServer>, IDisposable
{
    private readonly HttpClient _http = running.Client();

    [Fact]
    public async Task The_page_forbids_scripts_and_styles_of_its_own_text()
    {
        using var page = await _http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/mic-check", "(self)")]
    [InlineData("/mic-check/", "(self)")]
    [InlineData("/", "()")]
    [InlineData("/widget/", "()")]
    [InlineData("/webchat", "()")]
    [InlineData("/mic-checks", "()")]
    public async Task The_microphone_is_for_its_test_alone(string path, string allowed)
    {
        using var page = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal($"camera=(), geolocation=(), microphone={allowed}", Assert.Single(page.Headers.GetValues("Permissions-Policy")));
        Assert.Equal(allowed == "(self)", policy.Contains("media-src blob:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_test_of_the_microphone_forbids_scripts_and_styles_of_its_own_text()
    {
        using var page = await _http.GetAsync(new Uri("/mic-check", UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_Chat_has_a_policy_of_its_own_under_which_scripts_are_files_of_this_server()
    {
        using var page = await _http.GetAsync(new Uri("/webchat", UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy")).Split("; ");
        Assert.Equal(
            [
                "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
                "connect-src 'self' blob:", "worker-src blob:", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
            ],
            policy);
        Assert.Equal("no-cache", page.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task The_page_is_sent_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        using var page = await _http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("gzip", Assert.Single(page.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task The_loader_of_the_widget_is_sent_within_its_promised_weight()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/widget.js", UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        using var loader = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var sent = await loader.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("gzip", Assert.Single(loader.Content.Headers.ContentEncoding));
        Assert.InRange(sent.Length, 1, 5000);
    }

    [Fact]
    public async Task The_words_of_the_page_come_from_the_text_folder()
    {
        var words = await _http.GetStringAsync(new Uri("/api/page-text", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("\"chat.message\":", words, StringComparison.Ordinal);
        Assert.Contains("\"chat.longestText\":\"4000\"", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counters_are_shown_on_this_machine_alone()
    {
        using var local = await _http.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var forwarded = await _http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (local.StatusCode, forwarded.StatusCode));
    }

    [Fact]
    public async Task The_time_of_a_commit_is_counted_by_the_millisecond()
    {
        using var visitor = new Visitor(running.Server.Address);
        await visitor.StartAsync(TestContext.Current.CancellationToken);

        var metrics = await _http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Matches("blinkaudiobot_commit_duration_seconds_bucket{[^}]*le=\"0.005\"}", metrics);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_running_server_is_healthy(string path)
    {
        Assert.Equal("Healthy", await _http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 120_000)]
    public async Task The_addresses_and_the_data_folder_are_told_at_start()
    {
        var token = TestContext.Current.CancellationToken;
        while (!running.Server.Output.Any(line => line.Contains(running.Data.FullName, StringComparison.Ordinal)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), token);
        }

        Assert.Contains(running.Server.Output, line => line.Contains($"Open {running.Server.Address}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_folder_is_refused_by_name()
    {
        await using var second = ServerProcess.Launch([ServerProcess.Executable], running.Data.FullName, ServerProcess.FreePort());

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => second.ReadyAsync(TestContext.Current.CancellationToken));

        Assert.Contains(running.Data.FullName, refused.Message, StringComparison.Ordinal);
        Assert.Contains("cannot start", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _http.Dispose();
}
