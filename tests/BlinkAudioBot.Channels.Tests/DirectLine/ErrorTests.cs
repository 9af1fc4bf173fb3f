using BlinkAudioBot.Channels.DirectLine.Errors;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using BlinkAudioBot.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class ErrorTests
{
    [Fact]
    public void Codes_are_unique_and_all_are_in_the_catalogue()
    {
        var fields = typeof(DirectLineErrors).GetFields().Where(field => field.FieldType == typeof(DirectLineError)).ToList();

        Assert.Equal(fields.Count, DirectLineErrors.All.Select(error => error.Code).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(fields, field => Assert.Equal(field.Name, (field.GetValue(null) as DirectLineError)?.Code));
    }

    [Fact]
    public void Every_code_is_documented_with_its_status()
    {
        var readme = Documentation.Read("DirectLine/README.md");

        Assert.All(DirectLineErrors.All, error => Assert.Contains($"| {error.Status} | `{error.Code}` |", readme, StringComparison.Ordinal));
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

        Assert.All(replies, reply => Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unavailable"), (reply.Status, reply.ErrorCode)));
        Assert.All(replies, reply => Assert.Equal(retryAfter, reply.Headers.GetValues("Retry-After").Single()));
    }

    [Fact]
    public async Task What_nobody_expected_is_500_without_its_words()
    {
        await using var server = await DirectLineServer.StartAsync(configure: services => Fail(services, "Bug"));
        var visitor = await server.Api.PostAsync("/api/visitor-token");

        var failed = await server.Api.SayAsync(visitor["conversationId"], visitor["token"], "hello");

        Assert.Equal((HttpStatusCode.InternalServerError, "ServiceError"), (failed.Status, failed.ErrorCode));
        Assert.DoesNotContain("secret words", failed.Body.GetRawText(), StringComparison.Ordinal);
    }

    private static void Fail(IServiceCollection services, string failure) =>
        services.Replace(ServiceDescriptor.Singleton(BrokenGrains.Create(() => failure switch
        {
            "Unavailable" => Task.FromResult(new TurnReceipt { Status = TurnStatus.Unavailable, RetryAfter = TimeSpan.FromSeconds(6.2) }),
            "Timeout" => Task.FromException<TurnReceipt>(new TimeoutException()),
            _ => Task.FromException<TurnReceipt>(new InvalidOperationException("secret words")),
        })));
}
