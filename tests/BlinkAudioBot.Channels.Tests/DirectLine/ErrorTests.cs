using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using BlinkAudioBot.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class ErrorTests(SharedServer shared)
{
    [Fact]
    public void Codes_are_unique_and_all_are_in_the_catalogue()
    {
        var fields = typeof(DirectLineErrors).GetFields();
        var errors = fields.Where(field => field.FieldType == typeof(ChannelError)).ToList();
        var codes = DirectLineErrors.All.Select(error => error.Code).Distinct(StringComparer.OrdinalIgnoreCase);

        Assert.Equal(errors.Count, codes.Count());
        Assert.All(errors, field => Assert.Equal(field.Name, (field.GetValue(null) as ChannelError)?.Code));
    }

    [Fact]
    public void Every_code_is_documented_with_its_status()
    {
        var readme = Documentation.Read("DirectLine/README.md");

        Assert.All(DirectLineErrors.All, error => Assert.Contains(
            $"| {error.Status} | `{error.Code}` |", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Unavailable", "7")]
    [InlineData("Timeout", "1")]
    public async Task What_could_not_be_kept_is_503_with_a_time_to_retry(string failure, string retryAfter)
    {
        await using var server = await DirectLineServer.StartAsync(configure: services => Fail(services, failure));
        var visitor = await server.Api.PostAsync("/api/visitor-token");

        Reply[] replies =
        [
            await server.Api.PostAsync("/v3/directline/conversations", visitor["token"]),
            await server.Api.SayAsync(visitor["conversationId"], visitor["token"], "hello"),
        ];

        Assert.All(replies, reply => Assert.Equal("503 Unavailable", reply.Error));
        Assert.All(replies, reply => Assert.Equal(retryAfter, reply.Headers.GetValues("Retry-After").Single()));
    }

    [Fact]
    public async Task What_nobody_expected_is_500_without_its_words()
    {
        await using var server = await DirectLineServer.StartAsync(configure: services => Fail(services, "Bug"));
        var visitor = await server.Api.PostAsync("/api/visitor-token");

        var failed = await server.Api.SayAsync(visitor["conversationId"], visitor["token"], "hello");

        Assert.Equal("500 ServiceError", failed.Error);
        Assert.DoesNotContain("secret words", failed.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/nothing/here")]
    [InlineData("POST", "/conversations/x/nothing")]
    [InlineData("DELETE", "/conversations/x/activities/y")]
    public async Task A_path_that_is_none_is_404(string method, string path)
    {
        var refused = await SendAsync(method, "/v3/directline" + path);

        Assert.Equal("404 OperationNotFound", refused.Error);
    }

    [Theory]
    [InlineData("GET", "/tokens/generate", "POST")]
    [InlineData("GET", "/conversations", "POST")]
    [InlineData("DELETE", "/conversations/x", "GET")]
    [InlineData("PUT", "/conversations/x/activities", "GET, POST")]
    [InlineData("POST", "/conversations/x/stream", "GET, CONNECT")]
    [InlineData("OPTIONS", "/uploads/x/y", "GET")]
    public async Task A_method_that_is_none_is_405_and_told_which_are(string method, string path, string allow)
    {
        var refused = await SendAsync(method, "/v3/directline" + path);

        Assert.Equal("405 MethodNotAllowed", refused.Error);
        Assert.Equal(allow, string.Join(", ", refused.ContentHeaders.Allow));
    }

    [Fact]
    public async Task The_visitor_token_tells_a_wrong_method_as_a_problem()
    {
        var refused = await SendAsync("GET", "/api/visitor-token");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.Status);
        Assert.Equal("application/problem+json", refused.ContentHeaders.ContentType?.ToString());
        Assert.Equal(("MethodNotAllowed", "POST"), (refused["code"], refused.ContentHeaders.Allow.Single()));
    }

    private Task<Reply> SendAsync(string method, string path) =>
        shared.Api.SendAsync(HttpMethod.Parse(method), path, DirectLineServer.Secret);

    private static void Fail(IServiceCollection services, string failure) =>
        services.Replace(ServiceDescriptor.Singleton(BrokenGrains.Create(() => failure switch
        {
            "Unavailable" => Task.FromResult(
                new TurnReceipt { Status = TurnStatus.Unavailable, RetryAfter = TimeSpan.FromSeconds(6.2) }),
            "Timeout" => Task.FromException<TurnReceipt>(new TimeoutException()),
            _ => Task.FromException<TurnReceipt>(new InvalidOperationException("secret words")),
        })));
}
