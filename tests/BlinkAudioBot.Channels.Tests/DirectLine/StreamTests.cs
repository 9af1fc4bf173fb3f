using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class StreamTests(SharedServer shared)
{
    private DirectLineApi Api => shared.Api;

    [Fact]
    public async Task A_socket_gets_all_that_was_said_and_then_what_is_said()
    {
        var (id, token, streamUrl) = await Api.StartAsync();
        using var stream = await StreamClient.OpenAsync(streamUrl);

        var welcome = await stream.ReadSetAsync();
        await Api.SayAsync(id, token, "hello", "c1");
        var reply = await stream.ReadUntilAsync("You said: hello");

        Assert.Equal(
            "activities, watermark", string.Join(", ", welcome.EnumerateObject().Select(property => property.Name)));
        Assert.Equal("\"2\"", welcome.GetProperty("watermark").GetRawText());
        Assert.Equal($"Welcome dl_{id}", welcome.GetProperty("activities")[0].GetProperty("text").GetString());
        Assert.Equal(("hello | You said: hello", "4"), reply);
    }

    [Fact]
    public async Task A_socket_after_a_watermark_repeats_nothing()
    {
        var (id, token, _) = await Api.StartAsync();
        await Api.SayAsync(id, token, "one");
        var again = await Api.GetAsync($"/v3/directline/conversations/{id}?watermark=4", token);
        using var stream = await StreamClient.OpenAsync(again["streamUrl"]);

        await Api.SayAsync(id, token, "two");

        Assert.Equal(("two | You said: two", "6"), await stream.ReadUntilAsync("You said: two"));
    }

    [Fact]
    public async Task Frames_and_reads_are_the_same_bytes()
    {
        var (id, token, streamUrl) = await Api.StartAsync();
        await Api.SayAsync(id, token, "picture");
        using var stream = await StreamClient.OpenAsync(streamUrl);

        var frame = await stream.ReadFrameAsync();

        Assert.Equal((await Api.ReadAsync(id, token)).Body.GetRawText(), frame);
    }

    [Fact]
    public async Task A_ticket_lets_in_one_socket()
    {
        var (_, _, streamUrl) = await Api.StartAsync();
        using var stream = await StreamClient.OpenAsync(streamUrl);

        Assert.Equal(HttpStatusCode.Forbidden, await StreamClient.RefusalAsync(streamUrl));
    }

    [Fact]
    public async Task A_ticket_is_for_its_own_conversation()
    {
        var (id, _, streamUrl) = await Api.StartAsync();
        var (other, _, _) = await Api.StartAsync();

        var elsewhere = streamUrl.Replace(id, other, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await StreamClient.RefusalAsync(elsewhere));
    }

    [Fact]
    public async Task A_ticket_is_good_for_60_seconds()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await DirectLineServer.StartAsync(time: time);
        var (id, token, streamUrl) = await server.Api.StartAsync();
        var later = await server.Api.GetAsync($"/v3/directline/conversations/{id}", token);

        time.Advance(TimeSpan.FromSeconds(59));
        using var inTime = await StreamClient.OpenAsync(streamUrl);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Forbidden, await StreamClient.RefusalAsync(later["streamUrl"]));
    }

    [Fact]
    public async Task A_request_that_is_no_WebSocket_is_told_so()
    {
        var (id, _, streamUrl) = await Api.StartAsync();

        var refused = await Api.GetAsync($"/v3/directline/conversations/{id}/stream{new Uri(streamUrl).Query}");

        Assert.Equal("400 WebSocketExpected", refused.Error);
    }

    [Fact]
    public async Task Empty_frames_are_ignored()
    {
        var (id, token, streamUrl) = await Api.StartAsync();
        using var stream = await StreamClient.OpenAsync(streamUrl);

        await stream.SendAsync("");
        await stream.SendAsync("");
        await Api.SayAsync(id, token, "hello");

        Assert.Equal(
            $"Welcome dl_{id} | hello | You said: hello", (await stream.ReadUntilAsync("You said: hello")).Texts);
    }

    [Fact]
    public async Task A_quiet_socket_gets_an_empty_frame_now_and_then()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await DirectLineServer.StartAsync(
            [("DirectLine:KeepAliveInterval", "00:00:20")], time);
        var (_, _, streamUrl) = await server.Api.StartAsync();
        using var stream = await StreamClient.OpenAsync(streamUrl);
        await stream.ReadSetAsync();

        time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("", await stream.ReadFrameAsync());
    }

    [Fact]
    public async Task Typing_comes_down_the_socket_and_moves_no_watermark()
    {
        var (id, _, streamUrl) = await Api.StartAsync();
        using var stream = await StreamClient.OpenAsync(streamUrl);
        await stream.ReadSetAsync();

        var watch = shared.Server.Services.GetRequiredService<IConversationWatch>();
        watch.Typing(new ConversationId(id), """{"type":"typing"}"""u8.ToArray());

        Assert.Equal("""{"activities":[{"type":"typing"}],"watermark":"2"}""", await stream.ReadFrameAsync());
    }

    [Fact]
    public async Task A_page_that_closes_is_answered()
    {
        var (_, _, streamUrl) = await Api.StartAsync();
        using var stream = await StreamClient.OpenAsync(streamUrl);

        await stream.CloseAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, stream.CloseStatus);
    }

    [Fact]
    public async Task A_server_that_stops_says_goodbye()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (_, _, streamUrl) = await server.Api.StartAsync();
        using var stream = await StreamClient.OpenAsync(streamUrl);
        await stream.ReadSetAsync();

        server.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Null(await stream.ReadFrameAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.CloseStatus);
    }

    [Fact]
    public async Task A_socket_that_takes_nothing_is_cut_and_misses_nothing()
    {
        // Given a socket that does not read
        await using var server = await DirectLineServer.StartAsync(
            [("DirectLine:MaxTextLength", "200000"), ("DirectLine:SendTimeout", "00:00:00.2"), ("DirectLine:ActivitiesPerMinute", "100000")]);
        var (id, token, streamUrl) = await server.Api.StartAsync();
        using var sockets = new SocketGauge();
        using var stream = await StreamClient.OpenAsync(streamUrl);
        await sockets.WaitForAsync(server, 1);

        // When more is said than buffers hold
        var saying = SayUntilCutAsync(server, id, token, sockets);
        await sockets.WaitForAsync(server, 0);
        var said = await saying;

        // Then the log has it all
        var read = await server.Api.ReadAsync(id, token);
        Assert.Equal(1 + (2 * said), read.Activities.Count);
    }

    [Fact]
    public async Task A_socket_whose_other_end_is_dead_is_cut()
    {
        // Given a client that never answers a ping
        await using var server = await DirectLineServer.StartAsync([("DirectLine:KeepAliveInterval", "00:00:01")]);
        using var sockets = new SocketGauge();
        var stream = new Uri((await server.Api.StartAsync()).StreamUrl);
        using var dead = new TcpClient(stream.Host, stream.Port);
        await dead.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"GET {stream.PathAndQuery} HTTP/1.1\r\nHost: {stream.Authority}\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"),
            TestContext.Current.CancellationToken);
        await sockets.WaitForAsync(server, 1);

        // When nothing more is heard of it, then
        await sockets.WaitForAsync(server, 0);
        Assert.Equal(0, sockets.Open(server));
    }

    private static async Task<int> SayUntilCutAsync(
        DirectLineServer server, string id, string token, SocketGauge sockets)
    {
        var text = new string('x', 200_000);
        var said = 0;
        while (sockets.Open(server) > 0)
        {
            await server.Api.SayAsync(id, token, text);
            said++;
        }

        return said;
    }
}
