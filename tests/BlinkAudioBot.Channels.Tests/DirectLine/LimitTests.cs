using BlinkAudioBot.Channels.Tests.DirectLine.Harness;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class LimitTests
{
    [Fact]
    public async Task Past_the_limit_a_post_is_429_and_is_taken_when_sent_again()
    {
        // Given: the start counts, too
        await using var server = await DirectLineServer.StartAsync([("DirectLine:ActivitiesPerMinute", "60")]);
        using var gauge = new SocketGauge();
        var (id, token, _) = await server.Api.StartAsync();
        for (var i = 0; i < 59; i++)
        {
            await server.Api.SendActivityAsync(id, token, """{"type":"typing"}""");
        }

        // When
        var refused = await server.Api.SayAsync(id, token, "hello", "c1");
        var retried = refused;
        while (retried.Status == HttpStatusCode.TooManyRequests)
        {
            retried = await server.Api.SayAsync(id, token, "hello", "c1");
        }

        // Then
        Assert.Equal("429 TooManyRequests", refused.Error);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, retried.Status);
        Assert.Equal($"Welcome dl_{id} | hello | You said: hello", await server.Api.TranscriptAsync(id, token));
        Assert.True(gauge.Sum(server, "refusals", "activities") >= 1);
        Assert.Equal(2, gauge.Sum(server, "posts"));
    }

    [Fact]
    public async Task One_visitors_limit_is_not_anothers_and_reading_goes_on()
    {
        await using var server = await DirectLineServer.StartAsync([("DirectLine:ActivitiesPerMinute", "1")]);
        var (id, token, _) = await server.Api.StartAsync();

        var refused = await server.Api.SayAsync(id, token, "hello");
        await server.Api.StartAsync();
        Reply[] reads =
        [
            await server.Api.ReadAsync(id, token),
            await server.Api.GetAsync($"/v3/directline/conversations/{id}", token),
            await server.Api.PostAsync("/v3/directline/tokens/refresh", token),
        ];

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.All(reads, read => Assert.Equal(HttpStatusCode.OK, read.Status));
    }

    [Fact]
    public async Task Reading_is_refused_only_where_no_honest_client_comes()
    {
        await using var server = await DirectLineServer.StartAsync([("DirectLine:ReadsPerMinute", "1000")]);
        var (id, token, _) = await server.Api.StartAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 1_200).Select(_ => server.Api.ReadAsync(id, token, "2")));

        var refused = replies.Where(reply => reply.Status != HttpStatusCode.OK).ToList();
        Assert.InRange(refused.Count, 1, 200);
        Assert.All(refused, reply => Assert.Equal("429 TooManyRequests", reply.Error));
        Assert.All(refused, reply => Assert.Equal(TimeSpan.FromSeconds(1), reply.Headers.RetryAfter?.Delta));
    }

    [Fact]
    public async Task A_visitor_holds_so_many_sockets_and_gets_another_when_one_closes()
    {
        // Given
        await using var server = await DirectLineServer.StartAsync([("DirectLine:SocketsPerVisitor", "1")]);
        using var gauge = new SocketGauge();
        var (id, token, streamUrl) = await server.Api.StartAsync();
        using var first = await StreamClient.OpenAsync(streamUrl);
        await gauge.WaitForAsync(server, 1);
        await first.ReadSetAsync();

        // When
        var refused = await StreamClient.RefusalAsync(await StreamUrlAsync());
        await first.CloseAsync();
        await gauge.WaitForAsync(server, 0);

        // Then
        Assert.Equal(HttpStatusCode.TooManyRequests, refused);
        using var second = await StreamClient.OpenAsync(await StreamUrlAsync());
        await second.ReadSetAsync();

        async Task<string> StreamUrlAsync() =>
            (await server.Api.GetAsync($"/v3/directline/conversations/{id}", token))["streamUrl"];
    }

    [Fact]
    public async Task A_body_past_its_limit_is_413()
    {
        await using var server = await DirectLineServer.StartAsync(
            [("DirectLine:MaxActivityBytes", "4096"), ("DirectLine:MaxTextLength", "5000")]);
        var (id, token, _) = await server.Api.StartAsync();

        var taken = await server.Api.SayAsync(id, token, new string('x', 4_096 - DirectLineApi.Message("").Length));
        var refused = await server.Api.SayAsync(id, token, new string('x', 4_097 - DirectLineApi.Message("").Length));

        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Equal("413 ActivityTooLarge", refused.Error);
    }

    [Fact]
    public async Task A_text_past_its_limit_is_413_and_names_the_setting()
    {
        await using var server = await DirectLineServer.StartAsync([("DirectLine:MaxTextLength", "100")]);
        var (id, token, _) = await server.Api.StartAsync();

        var taken = await server.Api.SayAsync(id, token, new string('x', 100));
        var refused = await server.Api.SayAsync(id, token, new string('x', 101));

        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Equal("413 TextTooLong", refused.Error);
        Assert.Contains("BlinkAudioBot:DirectLine:MaxTextLength", refused.Body.GetRawText(), StringComparison.Ordinal);
    }
}
