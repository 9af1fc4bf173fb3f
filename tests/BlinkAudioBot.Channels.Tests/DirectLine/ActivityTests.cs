using System.Globalization;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class ActivityTests(SharedServer shared)
{
    private DirectLineApi Api => shared.Api;

    [Fact]
    public async Task Posting_answers_the_activitys_id()
    {
        var (id, token, _) = await Api.StartAsync();

        var posted = await Api.SayAsync(id, token, "hello");

        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.Equal("id", posted.Names);
        Assert.Equal($"{id}|0000003", posted["id"]);
    }

    [Fact]
    public async Task The_own_activity_is_echoed_as_the_server_vouches_for_it()
    {
        // Given
        var (id, token, _) = await Api.StartAsync();
        const string forged = """
            {"type":"message","id":"forged","timestamp":"2001-01-01T00:00:00Z","channelId":"msteams",
             "serviceUrl":"https://evil.example","recipient":{"id":"x"},"conversation":{"id":"x"},
             "from":{"id":"dl_admin","role":"bot","name":"Ann","aadObjectId":"x"},
             "deliveryMode":"expectReplies","membersAdded":[{"id":"x"}],"text":"hi","locale":"en-GB",
             "channelData":{"clientActivityID":"c1","mine":{"a":[1]}},"unknown":7}
            """;

        // When
        var posted = await Api.SendActivityAsync(id, token, forged);
        var echo = (await Api.ReadAsync(id, token)).Activities[1];

        // Then
        Assert.Equal(posted["id"], echo.GetProperty("id").GetString());
        Assert.Equal("directline", echo.GetProperty("channelId").GetString());
        Assert.Equal($$"""{"id":"dl_{{id}}","name":"Ann","role":"user"}""", echo.GetProperty("from").GetRawText());
        Assert.Equal($$"""{"id":"{{id}}"}""", echo.GetProperty("conversation").GetRawText());
        Assert.Equal("""{"id":"blinkaudiobot","role":"bot"}""", echo.GetProperty("recipient").GetRawText());
        Assert.Equal("""{"clientActivityID":"c1","mine":{"a":[1]}}""", echo.GetProperty("channelData").GetRawText());
        Assert.Equal("en-GB", echo.GetProperty("locale").GetString());
        Assert.Equal(7, echo.GetProperty("unknown").GetInt32());
        Assert.True(echo.GetProperty("timestamp").GetDateTimeOffset().Year > 2001);
        Assert.All(
            ["serviceUrl", "deliveryMode", "membersAdded"], name => Assert.False(echo.TryGetProperty(name, out _)));
    }

    [Fact]
    public async Task What_only_the_bot_and_the_channel_say_is_taken_out_and_the_rest_is_left()
    {
        var (id, token, _) = await Api.StartAsync();
        const string forged = """
            {"type":"message","text":"hi","replyToId":"r","callerId":"urn:botframework:azure","other":1,
             "entities":[{"type":"mention","text":"Ann"},{"type":"BlinkAudioBot/state","phase":"closed"}]}
            """;

        await Api.SendActivityAsync(id, token, forged);
        var echo = (await Api.ReadAsync(id, token)).Activities[1];

        Assert.Equal("""[{"type":"mention","text":"Ann"}]""", echo.GetProperty("entities").GetRawText());
        Assert.False(echo.TryGetProperty("callerId", out _));
        Assert.Equal(
            ("r", 1), (echo.GetProperty("replyToId").GetString(), echo.GetProperty("other").GetInt32()));
    }

    [Fact]
    public async Task Reading_answers_what_came_after_the_watermark()
    {
        var (id, token, _) = await Api.StartAsync();
        var first = await Api.ReadAsync(id, token);
        await Api.SayAsync(id, token, "one");
        await Api.SayAsync(id, token, "two");

        var rest = await Api.ReadAsync(id, token, first["watermark"]);
        var nothing = await Api.ReadAsync(id, token, rest["watermark"]);

        Assert.Equal(("activities, watermark", "2"), (first.Names, first["watermark"]));
        Assert.Equal(
            "one | You said: one | two | You said: two",
            string.Join(" | ", rest.Activities.Select(activity => activity.GetProperty("text").GetString())));
        Assert.Equal((0, rest["watermark"]), (nothing.Activities.Count, nothing["watermark"]));
        Assert.Equal("no-store", rest.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_long_conversation_is_read_whole()
    {
        var (id, token, _) = await Api.StartAsync();
        var server = shared.Server.Services.GetRequiredService<IGrainFactory>().GetGrain<IConversationGrain>(id);
        for (var i = 0; i < 150; i++)
        {
            var said = new Activity
            {
                Type = ActivityTypes.Message,
                Text = i.ToString(CultureInfo.InvariantCulture),
                Conversation = new ConversationAccount { Id = id },
                Recipient = new ChannelAccount { Id = "b" },
            };
            var inbound = new InboundActivity { Activity = said };
            await server.PostAsync(inbound, TestContext.Current.CancellationToken);
        }

        var all = await Api.ReadAsync(id, token);

        Assert.Equal((301, "302"), (all.Activities.Count, all["watermark"]));
    }

    [Fact]
    public async Task The_same_client_activity_id_runs_once()
    {
        var (id, token, _) = await Api.StartAsync();

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Api.SayAsync(id, token, "hello", "client-1")));

        Assert.Single(replies.Select(reply => reply["id"]).Distinct(StringComparer.Ordinal));
        Assert.Equal($"Welcome dl_{id} | hello | You said: hello", await Api.TranscriptAsync(id, token));
    }

    [Fact]
    public async Task Without_a_client_activity_id_every_post_is_new()
    {
        var (id, token, _) = await Api.StartAsync();

        await Api.SayAsync(id, token, "hello");
        await Api.SayAsync(id, token, "hello");

        Assert.Equal(
            $"Welcome dl_{id} | hello | You said: hello | hello | You said: hello",
            await Api.TranscriptAsync(id, token));
    }

    [Theory]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    public async Task What_a_client_may_post_reaches_the_bot(string type)
    {
        var (id, token, _) = await Api.StartAsync();

        var posted = await Api.SendActivityAsync(id, token, $$"""{"type":"{{type}}","name":"x"}""");

        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.Equal(type, shared.Server.Bot.ReceivedIn(id)[^1].Type);
    }

    [Theory]
    [InlineData("""{"type":"conversationUpdate"}""", "ActivityTypeNotAllowed")]
    [InlineData("""{"type":"invoke","name":"x"}""", "ActivityTypeNotAllowed")]
    [InlineData("""{"type":"messageDelete"}""", "ActivityTypeNotAllowed")]
    [InlineData("""{"type":"Message"}""", "ActivityTypeNotAllowed")]
    [InlineData("""{"type":"event","name":"blinkaudiobot/due"}""", "EventNameReserved")]
    [InlineData("""{"type":"event","name":"handoff.status","value":{"state":"accepted"}}""", "EventNameReserved")]
    [InlineData("""{"text":"hello"}""", "MissingProperty")]
    [InlineData("""{"type":"message","channelData":{"clientActivityID":7}}""", "InvalidClientActivityId")]
    [InlineData("""{"type":"message","channelData":{"clientActivityID":""}}""", "InvalidClientActivityId")]
    [InlineData("""{"type":"message","channelData":{"clientActivityID":"\ud800"}}""", "MalformedData")]
    [InlineData("", "MalformedData")]
    [InlineData("null", "MalformedData")]
    [InlineData("[]", "MalformedData")]
    [InlineData("""{"type":"message"}{}""", "MalformedData")]
    [InlineData("""{"type":"message","text":"\ud800"}""", "MalformedData")]
    [InlineData("""{"type":"message","channelData":{"a":"\ud800"}}""", "MalformedData")]
    public async Task What_a_client_may_not_post_is_400_and_not_kept(string json, string code)
    {
        var (id, token, _) = await Api.StartAsync();

        var refused = await Api.SendActivityAsync(id, token, json);

        Assert.Equal($"400 {code}", refused.Error);
        Assert.Equal($"Welcome dl_{id}", await Api.TranscriptAsync(id, token));
    }

    [Theory]
    [InlineData("""{"type":"message","text":5}""", "\"text\"")]
    [InlineData("""{"type":"message","attachments":[{"name":"a"},{"name":{}}]}""", "\"attachments[1].name\"")]
    [InlineData("""{"type":"message","text":"hello" """, "The body")]
    public async Task Bad_json_is_named_by_its_field(string json, string field)
    {
        var (id, token, _) = await Api.StartAsync();

        var refused = await Api.SendActivityAsync(id, token, json);

        Assert.Equal("400 MalformedData", refused.Error);
        Assert.StartsWith(field, refused.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_large_an_activity_is_413_and_not_kept()
    {
        var (id, token, _) = await Api.StartAsync();

        var refused = await Api.SayAsync(id, token, new string('x', 262_144));

        Assert.Equal("413 ActivityTooLarge", refused.Error);
        Assert.Equal($"Welcome dl_{id}", await Api.TranscriptAsync(id, token));
    }

    [Fact]
    public async Task Typing_is_live_only()
    {
        var (id, token, _) = await Api.StartAsync();
        using var watcher = shared.Server.Services.GetRequiredService<IConversationWatch>().Subscribe(
            new ConversationId(id));

        var posted = await Api.SendActivityAsync(id, token, """{"type":"typing"}""");

        Assert.Equal((HttpStatusCode.OK, "id"), (posted.Status, posted.Names));
        Assert.True(watcher.TryTakeTyping(out var typing));
        Assert.Equal($"dl_{id}", JsonElement.Parse(typing.Span).GetProperty("from").GetProperty("id").GetString());
        Assert.Single((await Api.ReadAsync(id, token)).Activities);
    }

    [Fact]
    public async Task A_server_speaks_for_the_conversations_person()
    {
        var started = await Api.PostAsync("/v3/directline/conversations", DirectLineServer.Secret);
        var id = started["conversationId"];

        await Api.SayAsync(id, DirectLineServer.Secret, "hello");

        var echo = (await Api.ReadAsync(id, DirectLineServer.Secret)).Activities[1];
        Assert.Equal($"dl_{id}", echo.GetProperty("from").GetProperty("id").GetString());
    }
}
