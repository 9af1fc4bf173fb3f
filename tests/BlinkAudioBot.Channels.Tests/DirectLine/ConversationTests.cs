using BlinkAudioBot.Channels.Tests.DirectLine.Harness;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class ConversationTests(SharedServer shared)
{
    private const string Conversations = "/v3/directline/conversations";

    private DirectLineApi Api => shared.Api;

    [Fact]
    public async Task Starting_a_conversation_answers_201_with_a_token_and_a_stream()
    {
        var visitor = await Api.PostAsync("/api/visitor-token");

        var started = await Api.PostAsync(Conversations, visitor["token"], """{"user":{}}""");

        Assert.Equal(HttpStatusCode.Created, started.Status);
        Assert.Equal("application/json; charset=utf-8", started.ContentHeaders.ContentType?.ToString());
        Assert.Equal("conversationId, token, expires_in, streamUrl", started.Names);
        Assert.Equal(visitor["conversationId"], started["conversationId"]);
        Assert.Equal(86_400, started.Body.GetProperty("expires_in").GetInt32());
        var stream = new Uri(started["streamUrl"]);
        Assert.Equal(
            $"ws://{shared.Server.Address.Authority}{Conversations}/{visitor["conversationId"]}/stream",
            stream.GetLeftPart(UriPartial.Path));
        Assert.Matches("^\\?t=[0-9a-f]{32}$", stream.Query);
    }

    [Fact]
    public async Task Starting_again_with_the_same_token_answers_200_and_welcomes_nobody()
    {
        var (id, token, _) = await Api.StartAsync();

        var again = await Api.PostAsync(Conversations, token);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(id, again["conversationId"]);
        Assert.Equal($"Welcome dl_{id}", await Api.TranscriptAsync(id, token));
    }

    [Fact]
    public async Task Two_tabs_that_start_at_the_same_moment_are_welcomed_once()
    {
        var visitor = await Api.PostAsync("/api/visitor-token");

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Api.PostAsync(Conversations, visitor["token"])));

        Assert.Single(replies, reply => reply.Status == HttpStatusCode.Created);
        Assert.Equal(7, replies.Count(reply => reply.Status == HttpStatusCode.OK));
        Assert.Equal(
            $"Welcome {visitor["userId"]}", await Api.TranscriptAsync(visitor["conversationId"], visitor["token"]));
    }

    [Fact]
    public async Task A_secret_starts_a_new_conversation_each_time()
    {
        var first = await Api.PostAsync(Conversations, DirectLineServer.Secret, """{"user":{"id":"dl_ann"}}""");
        var second = await Api.PostAsync(Conversations, DirectLineServer.Secret);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, second.Status));
        Assert.NotEqual(first["conversationId"], second["conversationId"], StringComparer.Ordinal);
        Assert.Equal("Welcome dl_ann", await Api.TranscriptAsync(first["conversationId"], DirectLineServer.Secret));
    }

    [Fact]
    public async Task A_secret_cannot_start_for_a_nonsensical_user()
    {
        var refused = await Api.PostAsync(Conversations, DirectLineServer.Secret, """{"user":{"id":"dl_"}}""");

        Assert.Equal("400 InvalidUserId", refused.Error);
    }

    [Theory]
    [InlineData("ann")]
    [InlineData("")]
    public async Task With_a_secret_the_name_that_a_page_gives_its_visitor_names_nobody(string name)
    {
        var started = await Api.PostAsync(Conversations, DirectLineServer.Secret, $$$"""{"user":{"id":"{{{name}}}"}}""");

        Assert.Equal(HttpStatusCode.Created, started.Status);
        Assert.Equal(
            $"Welcome dl_{started["conversationId"]}", await Api.TranscriptAsync(started["conversationId"], DirectLineServer.Secret));
    }

    [Fact]
    public async Task The_user_is_the_tokens_whatever_the_page_says()
    {
        var visitor = await Api.PostAsync("/api/visitor-token");

        await Api.PostAsync(Conversations, visitor["token"], """{"user":{"id":"somebody else"},"locale":"en-GB"}""");

        var joined = Assert.Single(shared.Server.Bot.ReceivedIn(visitor["conversationId"]));
        Assert.Equal(("conversationUpdate", "directline", "en-GB"), (joined.Type, joined.ChannelId, joined.Locale));
        Assert.Equal((visitor["userId"], "user"), (joined.From?.Id, joined.From?.Role));
        Assert.Equal(visitor["userId"], Assert.Single(joined.MembersAdded ?? []).Id);
    }

    [Fact]
    public async Task Reconnecting_answers_a_token_and_a_new_stream()
    {
        var (id, token, streamUrl) = await Api.StartAsync();

        var again = await Api.GetAsync($"{Conversations}/{id}?watermark=1", token);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal("conversationId, token, expires_in, streamUrl", again.Names);
        Assert.NotEqual(streamUrl, again["streamUrl"], StringComparer.Ordinal);
        Assert.DoesNotContain(again["token"], again["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_was_never_started_is_404_everywhere()
    {
        var visitor = await Api.PostAsync("/api/visitor-token");
        var (id, token) = (visitor["conversationId"], visitor["token"]);

        Reply[] replies =
        [
            await Api.GetAsync($"{Conversations}/{id}", token),
            await Api.ReadAsync(id, token),
            await Api.SayAsync(id, token, "hello"),
            await Api.GetAsync($"{Conversations}/19:a-thread-of-another-channel", DirectLineServer.Secret),
        ];

        Assert.All(replies, reply => Assert.Equal("404 ConversationNotFound", reply.Error));
    }

    [Fact]
    public async Task A_token_is_good_for_its_own_conversation_only()
    {
        var (_, token, _) = await Api.StartAsync();
        var (other, _, _) = await Api.StartAsync();

        Reply[] replies =
        [
            await Api.GetAsync($"{Conversations}/{other}", token),
            await Api.ReadAsync(other, token),
            await Api.SayAsync(other, token, "hello"),
            await Api.PostAsync($"{Conversations}/{other}/upload", token),
        ];

        Assert.All(replies, reply => Assert.Equal("403 OtherConversation", reply.Error));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("3")]
    [InlineData("99999999")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_is_none_is_refused(string watermark)
    {
        var (id, token, _) = await Api.StartAsync();

        var read = await Api.ReadAsync(id, token, watermark);
        var reconnect = await Api.GetAsync($"{Conversations}/{id}?watermark={watermark}", token);

        Assert.Equal("400 InvalidWatermark", read.Error);
        Assert.Equal("400 InvalidWatermark", reconnect.Error);
    }
}
