using System.Net;
using System.Text.Json;
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

    // Browsers ask for both; which of them a visitor gets is for the proxy in front to say, so both keep the weights.
    [Theory]
    [InlineData("gzip", "/", 1_000)]
    [InlineData("br", "/", 1_000)]
    [InlineData("gzip", "/widget.js", 5_000)]
    [InlineData("br", "/widget.js", 5_000)]
    [InlineData("gzip", "/api/page-text", 2_500)]
    [InlineData("br", "/api/page-text", 2_500)]
    public async Task What_visitors_fetch_is_sent_compressed_within_its_weight(string encoding, string path, int bytes)
    {
        Assert.InRange(await SentAsync(path, encoding), 1, bytes);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task The_library_that_draws_cards_is_sent_within_its_weight(string encoding)
    {
        var assets = Path.Combine(Path.GetDirectoryName(ServerProcess.Executable)!, "wwwroot", "assets");
        var sum = 0;
        foreach (var file in Directory.GetFiles(assets, "drawCard-*").Concat(Directory.GetFiles(assets, "card-*")))
        {
            sum += await SentAsync("/assets/" + Path.GetFileName(file), encoding);
        }

        Assert.InRange(sum, 1, 60_000);
    }

    [Fact]
    public async Task What_holds_a_visitors_token_is_not_compressed()
    {
        using var request = Asking(HttpMethod.Post, "/api/visitor-token", "gzip, br");

        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404, "NotFound")]
    [InlineData("GET", "/api", 404, "NotFound")]
    [InlineData("POST", "/api/page-text", 405, "MethodNotAllowed")]
    [InlineData("GET", "/api/mic-check", 405, "MethodNotAllowed")]
    public async Task What_the_API_does_not_have_is_told_as_a_problem(string method, string path, int status, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(path, UriKind.Relative));

        using var refused = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var problem = JsonElement.Parse(await refused.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Equal((status, "application/problem+json"), ((int)refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
        Assert.Equal((status, code), (problem.GetProperty("status").GetInt32(), problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_connectors_endpoint_tells_a_wrong_method_as_its_protocol_does()
    {
        using var refused = await _http.GetAsync(new Uri("/api/messages", UriKind.Relative), TestContext.Current.CancellationToken);

        var error = JsonElement.Parse(await refused.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).GetProperty("error");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "MethodNotAllowed"), (refused.StatusCode, error.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("fileConsent/invoke")]
    [InlineData("adaptiveCard/action")]
    public async Task An_invoke_that_nobody_knows_is_501_and_no_more(string name)
    {
        using var folder = new DataFolder();
        await using var development = await ServerProcess.StartAsync(
            folder.FullName, ServerProcess.FreePort(), TestContext.Current.CancellationToken, "--environment=Development");
        using var http = new HttpClient { BaseAddress = development.Address };
        using var invoke = new StringContent($$$"""
            {"type":"invoke","name":"{{{name}}}","id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","from":{"id":"29:ann"},
             "recipient":{"id":"28:bot"},"conversation":{"id":"a:personal","conversationType":"personal"},"value":{}}
            """);

        using var answer = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), invoke, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_words_of_the_page_come_from_the_text_folder()
    {
        var words = await _http.GetStringAsync(new Uri("/api/page-text", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("\"chat.message\":", words, StringComparison.Ordinal);
        Assert.Contains("\"chat.longestText\":\"32000\"", words, StringComparison.Ordinal);
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

    private static HttpRequestMessage Asking(HttpMethod method, string path, string encoding)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        return request;
    }

    /// <returns>How many bytes were sent, in the encoding asked for.</returns>
    private async Task<int> SentAsync(string path, string encoding)
    {
        using var request = Asking(HttpMethod.Get, path, encoding);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }
}
