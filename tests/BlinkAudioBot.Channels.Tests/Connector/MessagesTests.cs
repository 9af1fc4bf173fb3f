using System.Security.Cryptography;
using BlinkAudioBot.Channels.Tests.Connector.Harness;
using Microsoft.IdentityModel.Tokens;

namespace BlinkAudioBot.Channels.Tests.Connector;

public sealed class MessagesTests : IAsyncLifetime
{
    private FakeChannel _channel = null!;
    private ConnectorServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        _server = await ConnectorServer.StartAsync(_channel);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_answered_in_its_conversation()
    {
        await _server.SayAsync("hello", id: "m1");

        var call = await _channel.NextAsync();
        Assert.Equal("POST conversations/a:personal/activities/m1", call.ToString());
        Assert.Equal("You said: hello", call.Text);
        Assert.Equal("m1", call.ReplyToId);
        Assert.Equal("Bearer bot-token-0", call.Authorization);
        Assert.Equal("28:bot", call.Body.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:ann", call.Body.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Forged_tokens_are_refused_and_the_log_says_why()
    {
        using var rsa = RSA.Create(2048);
        (string Token, int Status, string Why)[] forgeries =
        [
            (_channel.Token(issuer: "https://evil.example"), 401, "Issuer: its issuer is \"https://evil.example\""),
            (_channel.Token(audience: "another-bot"), 401, "Audience"),
            (_channel.Token(minutes: -6), 401, "Lifetime"),
            (_channel.Token(key: new RsaSecurityKey(rsa) { KeyId = "channel-key" }), 401, "Signature"),
            (_channel.Token(serviceUrl: "https://evil.example/"), 403, "ServiceUrl: it is for service URL \"https://evil.example/\""),
        ];
        foreach (var (token, status, why) in forgeries)
        {
            var reply = await _server.PostAsync(_server.Message("hello"), "Bearer " + token);

            Assert.Equal(status, (int)reply.Status);
            Assert.Contains(_server.Complaints.Lines, line => line.Contains("refused, " + why, StringComparison.Ordinal));
        }

        Assert.Empty(_server.Bot.Received);
    }

    [Theory]
    [InlineData("""{"alg":null,"kid":"channel-key"}""", "{}", "Algorithm")]
    [InlineData("""{"alg":["RS256"],"kid":"channel-key"}""", "{}", "Malformed")]
    [InlineData("""{"alg":"RS256","kid":null}""", "{}", "UnknownKey")]
    [InlineData("""{"alg":"RS256","kid":7}""", "{}", "Malformed")]
    [InlineData("""{"alg":"RS256","kid":"channel-key"}""", """{"iss":null,"aud":null,"serviceurl":null}""", "Signature")]
    [InlineData("""{"alg":"RS256","kid":"channel-key"}""", """{"exp":"soon"}""", "Malformed")]
    [InlineData("null", "null", "Malformed")]
    public async Task A_token_of_the_wrong_kinds_of_values_is_refused_and_is_no_fault_of_this_server(string header, string claims, string why)
    {
        var reply = await _server.PostAsync(
            _server.Message("hello"), $"Bearer {Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(claims)}.AAAA");

        Assert.Equal("401 Unauthorized", reply.Error);
        Assert.Contains(_server.Complaints.Lines, line => line.Contains($"refused, {why}", StringComparison.Ordinal));
        Assert.Empty(_server.Bot.Received);
    }

    [Fact]
    public async Task A_request_without_a_token_is_refused_with_the_log_naming_it()
    {
        var reply = await _server.PostAsync(_server.Message("hello"), authorization: null);

        Assert.Equal("401 Unauthorized", reply.Error);
        Assert.Equal("Bearer", reply.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Contains(_server.Complaints.Lines, line => line.Contains("refused, Missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_that_the_key_does_not_speak_for_is_refused()
    {
        var reply = await _server.PostAsync(_server.Message("hello").Replace("msteams", "slack", StringComparison.Ordinal));

        Assert.Equal("403 Forbidden", reply.Error);
        Assert.Contains(_server.Complaints.Lines, line => line.Contains("refused, Endorsement", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{", "BadSyntax")]
    [InlineData("""{"type":"message"}""", "MissingProperty")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"ftp://x/","from":{"id":"1"},"conversation":{"id":"1"}}""", "MissingProperty")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://x/","from":{"id":"1"},"conversation":{}}""", "MissingProperty")]
    [InlineData("""{"type":"event","name":"blinkaudiobot/due","channelId":"msteams","serviceUrl":"https://x/","from":{"id":"1"},"conversation":{"id":"1"}}""", "EventNameReserved")]
    [InlineData("""{"type":"invoke","name":"blinkaudiobot/case/take","channelId":"msteams","serviceUrl":"https://x/","from":{"id":"1"},"conversation":{"id":"1"}}""", "EventNameReserved")]
    public async Task What_is_no_activity_of_a_channel_is_refused(string json, string code)
    {
        var reply = await _server.PostAsync(json);

        Assert.Equal($"400 {code}", reply.Error);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    public async Task Another_method_is_refused_as_the_protocol_refuses(string method)
    {
        var reply = await _server.PostAsync(_server.Message("hello"), "Bearer " + _channel.Token(), method: method);

        Assert.Equal("405 MethodNotAllowed", reply.Error);
        Assert.Equal("POST", Assert.Single(reply.ContentHeaders.Allow));
        Assert.Empty(_server.Bot.Received);
    }

    [Fact]
    public async Task An_activity_that_is_too_large_is_refused()
    {
        var reply = await _server.PostAsync(_server.Message(new string('x', 300_000)));

        Assert.Equal("413 ActivityTooLarge", reply.Error);
    }

    [Fact]
    public async Task A_message_that_arrives_twice_is_answered_once()
    {
        await _server.SayAsync("hello", id: "m1");
        await _server.SayAsync("hello", id: "m1");
        await _server.SayAsync("goodbye", id: "m2");

        Assert.Equal("You said: hello", (await _channel.NextAsync()).Text);
        Assert.Equal("You said: goodbye", (await _channel.NextAsync()).Text);
        Assert.Equal(2, _server.Bot.Received.Count);
    }

    [Theory]
    [InlineData("message", ",\"text\":\"wait\",\"deliveryMode\":\"expectReplies\"", "You said: wait")]
    [InlineData("invoke", ",\"name\":\"wait\"", "/kept")]
    public async Task What_arrives_again_while_its_first_copy_runs_waits_for_it_and_gets_its_answer(string type, string fields, string answer)
    {
        var activity = _server.Activity(type, "m1", "a:personal", fields[1..]);
        var first = _server.PostAsync(activity);
        await _server.Bot.Entered.WaitAsync(TestContext.Current.CancellationToken);
        var again = new[] { _server.PostAsync(activity), _server.PostAsync(activity) };
        // By the time that what came after them is done, they wait for their turn.
        await _server.PostAsync(_server.Activity("typing", "t1", "a:personal", "\"text\":null"));
        Assert.DoesNotContain([first, .. again], post => post.IsCompleted);

        _server.Bot.Leave.Release();
        var replies = await Task.WhenAll([first, .. again]);

        Assert.Contains(answer, replies[0].Body.GetRawText(), StringComparison.Ordinal);
        Assert.All(replies, reply => Assert.Equal((HttpStatusCode.OK, replies[0].Body.GetRawText()), (reply.Status, reply.Body.GetRawText())));
        Assert.Single(_server.Bot.Received);
        Assert.Equal(0, _channel.CallsWaiting);
    }

    [Fact]
    public async Task Each_edit_of_a_message_is_heard_once()
    {
        string Edit(string minute) => _server.Activity("messageUpdate", "m1", "a:personal", $"\"text\":\"{minute}\"")
            .Replace("10:00:00", $"10:{minute}:00", StringComparison.Ordinal);

        await _server.PostAsync(Edit("01"));
        await _server.PostAsync(Edit("01"));
        await _server.PostAsync(Edit("02"));

        Assert.Equal("01, 02", string.Join(", ", _server.Bot.Received.Select(activity => activity.Text)));
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response_as_often_as_it_comes()
    {
        var invoke = _server.Activity("invoke", "i1", "a:personal", "\"name\":\"a/question\"");

        for (var i = 0; i < 2; i++)
        {
            var reply = await _server.PostAsync(invoke);
            Assert.Equal("""{"type":"done","url":"/kept"}""", reply.Body.GetRawText());
        }

        Assert.Single(_server.Bot.Received);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response_and_only_there()
    {
        var reply = await _server.PostAsync(_server.Message("card", "m1", more: ",\"deliveryMode\":\"expectReplies\""));
        await _server.SayAsync("next", id: "m2");

        var card = Assert.Single(reply.Activities).GetProperty("attachments")[0].GetProperty("content");
        Assert.Contains("https://help.example.com/images/a.png", card.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("You said: next", (await _channel.NextAsync()).Text);
    }

    [Fact]
    public async Task The_bots_name_is_taken_out_of_what_is_said_to_it()
    {
        var entity = """,{"type":"blinkaudiobot/state"}""";
        var mention = $$$""","entities":[{"type":"mention","text":"<at>Blink</at>","mentioned":{"id":"28:bot"}}{{{entity}}}]""";

        await _server.PostAsync(_server.Message("<at>Blink</at>&nbsp; no sound", more: mention));

        var heard = Assert.Single(_server.Bot.Received);
        Assert.Equal("no sound", heard.Text);
        Assert.Equal("mention", Assert.Single(heard.Entities!).Type);
        Assert.Equal("user", heard.From?.Role);
    }

    [Fact]
    public async Task A_thread_of_a_Teams_channel_is_a_conversation_of_its_own_answered_in_the_thread()
    {
        await _server.PostAsync(_server.Message("first", "m1", "19:c@thread.tacv2;messageid=1"));
        var first = await _channel.NextAsync();
        await _server.PostAsync(_server.Message("second", "m1", "19:c@thread.tacv2;messageid=2"));
        var second = await _channel.NextAsync();

        Assert.Equal("POST conversations/19:c@thread.tacv2;messageid=1/activities/m1", first.ToString());
        Assert.Equal("POST conversations/19:c@thread.tacv2;messageid=2/activities/m1", second.ToString());
        Assert.Equal("You said: second", second.Text);
    }

    [Fact]
    public async Task A_pasted_picture_without_words_fails_nothing()
    {
        const string Picture = ""","attachments":[{"contentType":"image/*","contentUrl":"https://smba.example/v3/attachments/1"},{"contentType":"text/html","content":"<p><img></p>"}]""";

        await _server.PostAsync(_server.Activity("message", "m1", "a:personal", Picture[1..]));

        Assert.Equal("You said: (no words)", (await _channel.NextAsync()).Text);
    }
}
