using System.Net.WebSockets;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class UnreadableLogTests : IAsyncLifetime
{
    private readonly Complaints _complaints = new();
    private DirectLineServer? _server;

    private DirectLineServer Server => _server ?? throw new InvalidOperationException(
        "The server has not been started.");

    public async ValueTask InitializeAsync() => _server = await DirectLineServer.StartAsync(configure: services =>
    {
        FailingLog.Use(services);
        services.AddSingleton<ILoggerProvider>(_complaints);
    });

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _complaints.Dispose();
    }

    [Fact]
    public async Task Reading_and_coming_back_are_503_with_a_time_to_retry()
    {
        var (id, token, _) = await Server.Api.StartAsync();
        FailingLog.Of(Server).Fails = true;

        Reply[] replies =
        [
            await Server.Api.ReadAsync(id, token),
            await Server.Api.GetAsync($"/v3/directline/conversations/{id}", token),
        ];

        Assert.All(replies, reply => Assert.Equal("503 Unavailable", reply.Error));
        Assert.All(replies, reply => Assert.Equal(TimeSpan.FromSeconds(1), reply.Headers.RetryAfter?.Delta));
        // The store itself tells the operator, once.
        Assert.Empty(_complaints.Lines);
    }

    [Fact]
    public async Task A_socket_says_goodbye_and_the_next_one_misses_nothing()
    {
        // Given
        var (id, token, streamUrl) = await Server.Api.StartAsync();
        using var stream = await StreamClient.OpenAsync(streamUrl);
        await stream.ReadSetAsync();

        // When
        FailingLog.Of(Server).Fails = true;
        await Server.Api.SayAsync(id, token, "hello");
        var frame = await stream.ReadFrameAsync();
        await stream.CloseAsync();
        FailingLog.Of(Server).Fails = false;

        // Then
        Assert.Null(frame);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.CloseStatus);
        var again = await Server.Api.GetAsync($"/v3/directline/conversations/{id}?watermark=2", token);
        using var next = await StreamClient.OpenAsync(again["streamUrl"]);
        Assert.Equal("hello | You said: hello", (await next.ReadUntilAsync("You said: hello")).Texts);
        Assert.Empty(_complaints.Lines);
    }
}
