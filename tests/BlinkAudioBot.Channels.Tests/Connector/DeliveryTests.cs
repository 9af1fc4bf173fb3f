using BlinkAudioBot.Channels.Connector.Sending;
using BlinkAudioBot.Channels.Tests.Connector.Harness;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Connector;
using BotFramework.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Channels.Tests.Connector;

public sealed class DeliveryTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private FakeChannel _channel = null!;
    private ConnectorServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        _server = await ConnectorServer.StartAsync(_channel, _folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _channel.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_the_channel_cannot_take_now_is_sent_again_before_what_follows()
    {
        _channel.Fail(503);
        _channel.Fail(429, retryAfter: "1");

        await _server.SayAsync("three");

        Assert.Equal(["one", "one", "one", "two", "three"], await TextsAsync(5));
    }

    [Fact]
    public async Task What_the_channel_refuses_is_given_up_for_an_operator_to_see_and_the_rest_goes_on()
    {
        _channel.Fail(400);

        await _server.SayAsync("three");

        Assert.Equal(["one", "two", "three"], await TextsAsync(3));
        Assert.Contains(_server.Complaints.Lines, line => line.Contains("given up with 400", StringComparison.Ordinal));
        Assert.Equal("msteams|a:personal 2 400", Row("SELECT conversation || ' ' || sequence || ' ' || status FROM connector_dead_letters"));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        _channel.Fail(401);
        await _server.SayAsync("hello", "m1");
        Assert.Equal("Bearer bot-token-0", (await _channel.NextAsync()).Authorization);
        Assert.Equal("Bearer bot-token-1", (await _channel.NextAsync()).Authorization);

        _channel.Fail(401);
        _channel.Fail(401);
        await _server.SayAsync("lost", "m2");
        await _server.SayAsync("next", "m3");
        Assert.Equal(["You said: lost", "You said: lost", "You said: next"], await TextsAsync(3));
    }

    [Fact]
    public async Task Updates_and_deletions_name_what_the_channel_gave_its_id()
    {
        await _server.SayAsync("change");

        Assert.Equal("before", (await _channel.NextAsync()).Text);
        var update = await _channel.NextAsync();
        Assert.Equal("PUT conversations/a:personal/activities/sent-1", update.ToString());
        Assert.Equal("after", update.Text);
        Assert.Equal("DELETE conversations/a:personal/activities/sent-1", (await _channel.NextAsync()).ToString());
    }

    [Fact]
    public async Task Cards_have_links_that_the_channel_can_follow_and_their_words_once()
    {
        await _server.SayAsync("card");

        var card = await _channel.NextAsync();
        Assert.Contains("\"https://help.example.com/images/a.png\"", card.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Null(card.Text);
        Assert.Equal("Does it work?", card.Body.GetProperty("summary").GetString());
    }

    [Fact]
    public async Task An_answered_card_shows_its_answer_in_place_of_its_buttons()
    {
        await _server.SayAsync("card", "m1");
        await _channel.NextAsync();

        await _server.PostAsync(_server.Activity(
            "message", "m2", "a:personal", "\"replyToId\":\"sent-1\",\"value\":{\"visit\":1,\"answer\":\"notWorked\"}"));

        var update = await _channel.NextAsync();
        var card = update.Body.GetProperty("attachments")[0].GetProperty("content").GetRawText();
        Assert.Equal("PUT conversations/a:personal/activities/sent-1", update.ToString());
        Assert.Contains("Does it work?", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Action", card, StringComparison.Ordinal);
        Assert.DoesNotContain("It works now", card, StringComparison.Ordinal);
        Assert.Contains("Didn", card, StringComparison.Ordinal);
        Assert.Equal("You said: (no words)", (await _channel.NextAsync()).Text);
    }

    [Fact]
    public async Task Events_without_words_stay_here()
    {
        await _server.SayAsync("event", "m1");
        await _server.SayAsync("hello", "m2");

        Assert.Equal("You said: hello", (await _channel.NextAsync()).Text);
    }

    [Fact]
    public async Task Conversations_do_not_wait_for_each_other()
    {
        _channel.Fail(503, retryAfter: "3000");
        await _server.SayAsync("blocked");
        await _channel.NextAsync();

        await _server.PostAsync(_server.Message("free", "m1", "a:another"));

        Assert.Equal("You said: free", (await _channel.NextAsync()).Text);
    }

    [Fact]
    public async Task A_restart_goes_on_where_it_was()
    {
        await _server.SayAsync("hello", "m1");
        await _channel.NextAsync();
        _channel.Fail(503, retryAfter: "3000");
        await _server.SayAsync("three", "m2");
        Assert.Equal("one", (await _channel.NextAsync()).Text);

        await _server.DisposeAsync();
        _server = await ConnectorServer.StartAsync(_channel, _folder);

        Assert.Equal(["one", "two", "three"], await TextsAsync(3));
    }

    [Fact]
    public async Task After_a_restart_the_bot_can_write_first()
    {
        await _server.SayAsync("hello", "m1");
        await _channel.NextAsync();
        await _server.DisposeAsync();
        _server = await ConnectorServer.StartAsync(_channel, _folder);

        var said = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = "msteams",
            From = new ChannelAccount { Id = "desk", Role = RoleTypes.Bot },
            Conversation = new ConversationAccount { Id = "a:personal" },
            Text = "An agent here.",
        };
        var grains = _server.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IConversationGrain>("msteams|a:personal").PostAsync(
            new InboundActivity { Activity = said }, TestContext.Current.CancellationToken);

        var call = await _channel.NextAsync();
        Assert.Equal("POST conversations/a:personal/activities", call.ToString());
        Assert.Equal("An agent here.", call.Text);
        Assert.Equal("28:bot", call.Body.GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Only_an_agents_typing_is_passed_on()
    {
        await _server.SayAsync("hello", "m1");
        await _channel.NextAsync();
        await _server.PostAsync(_server.Activity("typing", "t1", "a:personal", "\"text\":null"));

        _server.Services.GetRequiredService<IConversationWatch>().Typing(
            new ConversationId("msteams|a:personal"),
            """{"type":"typing","from":{"id":"desk","role":"bot"}}"""u8.ToArray());

        var call = await _channel.NextAsync();
        Assert.Equal("typing", call.Body.GetProperty("type").GetString());
        Assert.Equal(0, _channel.CallsWaiting);
    }

    [Fact]
    public async Task A_conversation_can_be_begun()
    {
        var sender = _server.Services.GetRequiredService<ChannelSender>();
        var address = new ChannelAddress(new ConversationReference { ServiceUrl = _channel.ServiceUrl }, "urn:botframework:azure");

        var result = await sender.SendAsync(address, ConnectorRequest.Create(new ConversationParameters
        {
            Bot = new ChannelAccount { Id = "28:bot" },
            Members = [new ChannelAccount { Id = "29:ann" }],
            TenantId = "t",
        }));

        var call = await _channel.NextAsync();
        Assert.Equal("sent-1", result.Id);
        Assert.Equal("POST conversations", call.ToString());
        Assert.Equal("29:ann", call.Body.GetProperty("members")[0].GetProperty("id").GetString());
    }

    private async Task<List<string?>> TextsAsync(int count)
    {
        var texts = new List<string?>();
        while (texts.Count < count)
        {
            texts.Add((await _channel.NextAsync()).Text);
        }

        return texts;
    }

    private string? Row(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "conversations.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
