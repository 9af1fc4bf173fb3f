using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Channels.Tests.Connector.Harness;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
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

        await RestartAsync();

        Assert.Equal(["one", "two", "three"], await TextsAsync(3));
    }

    [Fact]
    public async Task After_a_restart_the_bot_can_write_first()
    {
        await _server.SayAsync("hello", "m1");
        await _channel.NextAsync();
        await RestartAsync();

        await WriteFirstAsync("An agent here.");

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
    public async Task A_channel_that_hangs_holds_up_the_typing_of_no_other_conversation()
    {
        await _server.PostAsync(_server.Message("hello", "m1", "a:slow"));
        await _server.PostAsync(_server.Message("hello", "m1", "a:quick"));
        await _channel.NextAsync();
        await _channel.NextAsync();
        _channel.Hang("a:slow");

        TypeIn("a:slow");
        await _channel.HangsAsync();
        TypeIn("a:slow");
        TypeIn("a:quick");

        Assert.Equal("POST conversations/a:quick/activities", (await _channel.NextAsync()).ToString());
        _channel.GoOn();
        Assert.Equal("POST conversations/a:slow/activities", (await _channel.NextAsync()).ToString());
        // What was typed meanwhile is late, and nobody hears of it.
        await _server.PostAsync(_server.Message("next", "m2", "a:slow"));
        Assert.Equal("You said: next", (await _channel.NextAsync()).Text);

        void TypeIn(string conversation) => _server.Services.GetRequiredService<IConversationWatch>().Typing(
            new ConversationId($"msteams|{conversation}"), """{"type":"typing","from":{"id":"desk","role":"bot"}}"""u8.ToArray());
    }

    [Fact]
    public async Task However_a_question_was_answered_all_of_its_cards_are_used_up()
    {
        await _server.SayAsync("card", "m1");
        await _server.SayAsync("card", "m2");
        await _channel.NextAsync();
        await _channel.NextAsync();

        await _server.SayAsync("typed **it** [is](https://evil.example/) on", "m3");

        foreach (var id in new[] { "sent-1", "sent-2" })
        {
            var update = await _channel.NextAsync();
            var card = update.Body.GetProperty("attachments")[0].GetProperty("content");
            Assert.Equal($"PUT conversations/a:personal/activities/{id}", update.ToString());
            Assert.DoesNotContain("Action.Submit", card.GetRawText(), StringComparison.Ordinal);
            var line = card.GetProperty("body").EnumerateArray().Last();
            Assert.Equal("RichTextBlock", line.GetProperty("type").GetString());
            Assert.Equal("✓ typed **it** [is](https://evil.example/) on", line.GetProperty("inlines")[0].GetProperty("text").GetString());
        }
    }

    [Theory]
    [InlineData(404, null)]
    [InlineData(403, "ConversationNotFound")]
    public async Task A_personal_chat_that_is_gone_is_begun_anew_and_goes_on_as_the_same_conversation(int status, string? code)
    {
        await _server.SayAsync("hello", "m1");
        await _channel.NextAsync();
        await RestartAsync();
        _channel.Fail(status, code: code);

        await WriteFirstAsync("Does it still work?");

        Assert.Equal("POST conversations/a:personal/activities", (await _channel.NextAsync()).ToString());
        var begun = await _channel.NextAsync();
        Assert.Equal("POST conversations", begun.ToString());
        Assert.Equal(
            """{"isGroup":false,"bot":{"id":"28:bot","name":"Blink"},"members":[{"id":"29:ann","name":"Ann"}],"tenantId":"t","channelData":{"tenant":{"id":"t"}}}""",
            begun.Body.GetRawText());
        var said = await _channel.NextAsync();
        Assert.Equal(("POST conversations/sent-2/activities", "Does it still work?"), (said.ToString(), said.Text));

        // What is answered there belongs to the same conversation, after another restart, too.
        await RestartAsync();
        await _server.PostAsync(_server.Message("yes", "m2", "sent-2"));
        Assert.Equal("POST conversations/sent-2/activities/m2", (await _channel.NextAsync()).ToString());
        Assert.Equal("msteams|a:personal", Row("SELECT group_concat(id) FROM conversations"));
    }

    [Fact]
    public async Task A_chat_that_cannot_be_begun_anew_is_given_up_with_the_first_reason()
    {
        await _server.SayAsync("hello", "m1");
        await _channel.NextAsync();
        _channel.Fail(404);
        _channel.Fail(403);

        await WriteFirstAsync("lost");
        await WriteFirstAsync("next");

        Assert.Equal(["lost", null, "next"], await TextsAsync(3));
        Assert.Equal("404", Row("SELECT status FROM connector_dead_letters"));
    }

    [Fact]
    public async Task A_group_that_is_gone_is_not_begun_anew()
    {
        await _server.PostAsync(_server.Message("hello", "m1").Replace("\"personal\"", "\"groupChat\"", StringComparison.Ordinal));
        await _channel.NextAsync();
        _channel.Fail(404);

        await WriteFirstAsync("lost");
        await WriteFirstAsync("next");

        Assert.Equal(["lost", "next"], await TextsAsync(2));
    }

    [Fact]
    public async Task How_long_a_channel_fails_is_kept_over_a_restart_until_it_is_given_up()
    {
        _channel.Fail(503, retryAfter: "3000");
        await _server.SayAsync("three", "m1");
        await _channel.NextAsync();
        await _server.DisposeAsync();
        Assert.Equal("2 1 503", Row("SELECT sequence || ' ' || attempts || ' ' || status FROM connector_failures"));

        Run("UPDATE connector_failures SET since = since - 90000000");
        _channel.Fail(503, retryAfter: "3000");
        _server = await ConnectorServer.StartAsync(_channel, _folder);

        Assert.Equal(["one", "two", "three"], await TextsAsync(3));
        Assert.Equal("2 503", Row("SELECT sequence || ' ' || status FROM connector_dead_letters"));
        Assert.Equal("0", Row("SELECT count(*) FROM connector_failures"));
    }

    [Fact]
    public async Task A_dead_letter_is_sent_again_when_an_operator_wants_it()
    {
        _channel.Fail(400);
        _channel.Fail(400);
        await _server.SayAsync("three", "m1");
        Assert.Equal(["one", "two", "three"], await TextsAsync(3));
        var archive = new DeadLetterArchive(Path.Combine(_folder.Path, "conversations.db"));
        var letters = archive.ReadAll();
        Assert.Equal([2L, 3L], letters.Select(letter => letter.Sequence));

        Assert.Equal(0, archive.Resend(77));
        Assert.Equal(1, archive.Resend(letters[1].Number));
        Assert.Equal("two", (await _channel.NextAsync()).Text);
        await RestartAsync();
        Assert.Equal(2, Assert.Single(archive.ReadAll()).Sequence);

        _channel.Fail(400);
        Assert.Equal(1, archive.Resend(null));
        Assert.Equal("one", (await _channel.NextAsync()).Text);
        await RestartAsync();
        Assert.False(Assert.Single(archive.ReadAll()).IsResent);
    }

    private async Task RestartAsync()
    {
        await _server.DisposeAsync();
        _server = await ConnectorServer.StartAsync(_channel, _folder);
    }

    private async Task WriteFirstAsync(string text)
    {
        var said = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = "msteams",
            From = new ChannelAccount { Id = "desk", Role = RoleTypes.Bot },
            Conversation = new ConversationAccount { Id = "a:personal" },
            Text = text,
        };
        var grains = _server.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IConversationGrain>("msteams|a:personal").PostAsync(
            new InboundActivity { Activity = said }, TestContext.Current.CancellationToken);
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "conversations.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
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
