using BlinkAudioBot.Desk.Tests.Harness;

namespace BlinkAudioBot.Desk.Tests.Api;

public sealed class CommandTests(DeskTeam team)
{
    [Fact]
    public async Task Of_two_agents_one_gets_the_case_and_the_other_sees_who()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;

        var takes = await Task.WhenAll(team.GiveAsync(team.Grace, reference, "take"), team.GiveAsync(team.Linus, reference, "take"));

        var winner = Assert.Single(takes, take => take.Status == HttpStatusCode.OK).Body.GetProperty("summary").GetProperty("agent");
        var loser = Assert.Single(takes, take => take.Status != HttpStatusCode.OK);
        Assert.Equal("409 taken", loser.Outcome);
        Assert.Equal(winner.ToString(), loser.Body.GetProperty("agent").ToString());
        Assert.Equal("application/problem+json", loser.ContentHeaders.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_one_agent_does_the_other_sees_within_a_second()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        await using var linus = await team.Linus.ListenAsync();

        foreach (var (command, value, state) in ((string, string, string)[])
        [
            ("take", "", "with-agent"), ("reply", "\"text\":\"Hello\"", "answered"), ("release", "", "waiting"), ("take", "", "with-agent"),
            ("return", "", "with-bot"), ("take", "", "with-agent"), ("close", "\"resolution\":\"resolved\"", "closed"),
            ("reopen", "", "reopened"), ("take", "", "with-agent"),
            ("hand-on", $$"""
                "to":{"id":"{{team.Linus.Id}}"}
                """, "with-agent"),
        ])
        {
            var since = System.Diagnostics.Stopwatch.GetTimestamp();
            var given = await team.GiveAsync(team.Grace, reference, command, value);
            Assert.Equal($"{command} 200 {state}", $"{command} {given.Outcome} {given.Body.GetProperty("summary").GetProperty("state")}");
            Assert.NotNull(await linus.NextAsync("case", Is(reference, state)));
            Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task A_reply_reaches_the_customer_and_a_note_does_not()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;

        Assert.Equal("200", (await team.GiveAsync(team.Grace, reference, "reply", "\"text\":\"I am on it\"")).Outcome);
        Assert.Equal("200", (await team.GiveAsync(team.Linus, reference, "note", "\"text\":\"A difficult one\"")).Outcome);

        var screen = await customer.ScreenAsync();
        Assert.Contains("I am on it", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("A difficult one", screen, StringComparison.Ordinal);
        Assert.Contains(await team.TranscriptAsync(reference), activity =>
            activity.GetProperty("internal").GetBoolean() && activity.ToString().Contains("A difficult one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_command_sent_twice_is_done_once()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;
        const string reply = """{"commandId":"my-only-one","text":"Only once, please"}""";

        var replies = await Task.WhenAll(
            team.Grace.PostAsync($"cases/{reference}/reply", reply), team.Grace.PostAsync($"cases/{reference}/reply", reply));

        Assert.All(replies, each => Assert.Equal("200", each.Outcome));
        Assert.Equal(2, (await customer.ScreenAsync()).Split("Only once, please").Length);
    }

    [Theory]
    [InlineData("reply", "", "\"reply\" needs \"text\": 1 to 4,000 characters that are not all blank; or name a \"step\" instead.")]
    [InlineData("close", "\"resolution\":\"boring\"", "\"close\" needs \"resolution\": resolved, unresolved, abandoned.")]
    [InlineData("hand-on", "", "\"hand-on\" needs \"to\": the agent's \"id\".")]
    public async Task What_a_command_lacks_is_named_with_what_it_can_be(string command, string value, string title)
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;

        var refused = await team.GiveAsync(team.Grace, reference, command, value);

        Assert.Equal(("400 invalid-command", title), (refused.Outcome, refused["title"]));
        Assert.Contains($"needs \"{refused["field"]}\"", title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_and_a_step_in_one_reply_are_refused_because_one_of_them_would_be_lost()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;

        var refused = await team.GiveAsync(team.Grace, reference, "reply", "\"text\":\"Try this\",\"step\":\"speaker-volume\"");

        Assert.Equal(
            ("400 invalid-command", "text", "\"reply\" has \"text\" or \"step\", not both; send one after the other."),
            (refused.Outcome, refused["field"], refused["title"]));
        Assert.DoesNotContain("sends you a step", await customer.ScreenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sends_no_JSON_is_told_where_reading_ended()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;

        var refused = await team.Grace.PostAsync($"cases/{reference}/reply", "{\n  \"text\": Hello}");

        Assert.Equal(
            ("400 malformed", "The body is not the JSON that is expected here. Reading ended in line 2, at byte 11."),
            (refused.Outcome, refused["title"]));
    }

    [Fact]
    public async Task Another_command_under_the_same_id_is_refused_and_not_done()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;
        await team.Grace.PostAsync($"cases/{reference}/reply", """{"commandId":"once-more","text":"The first"}""");

        var other = await team.Grace.PostAsync($"cases/{reference}/reply", """{"commandId":"once-more","text":"The second"}""");
        var same = await team.Grace.PostAsync($"cases/{reference}/reply", """{"text":"The first","commandId":"once-more"}""");

        Assert.Equal(("422 idempotency-key-reused", "200"), (other.Outcome, same.Outcome));
        Assert.DoesNotContain("The second", await customer.ScreenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_customer_wrote_before_the_agent_saw_it_stays_unread_after_a_reply()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;
        var seen = (await team.TranscriptAsync(reference))[^1].GetProperty("sequence");
        await customer.SayAsync("one more thing");

        var late = await team.GiveAsync(team.Grace, reference, "reply", $"\"text\":\"Try this\",\"sequence\":{seen}");
        var full = await team.GiveAsync(team.Grace, reference, "reply", $"\"text\":\"And this\",\"sequence\":{99999}");

        Assert.Equal(("1", "with-agent"), (Unread(late), State(late)));
        Assert.Equal(("0", "answered"), (Unread(full), State(full)));

        static string Unread(Reply reply) => reply.Body.GetProperty("summary").GetProperty("unread").ToString();
        static string State(Reply reply) => reply.Body.GetProperty("summary").GetProperty("state").ToString();
    }

    [Fact]
    public async Task Only_its_agent_answers_a_case()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;

        var others = await team.GiveAsync(team.Linus, reference, "reply", "\"text\":\"Me too\"");

        Assert.Equal(("409 not-yours", "Grace"), (others.Outcome, others.Body.GetProperty("agent").GetProperty("name").ToString()));
    }

    [Fact]
    public async Task A_case_is_forced_from_its_agent_by_supervisors_alone()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;

        Assert.Equal("409 not-yours", (await team.GiveAsync(team.Linus, reference, "release", "\"force\":true")).Outcome);
        Assert.Equal("200", (await team.GiveAsync(team.Ada, reference, "release", "\"force\":true")).Outcome);
    }

    [Fact]
    public async Task A_case_is_handed_to_a_colleague_who_exists()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;

        var nobody = await team.GiveAsync(team.Grace, reference, "hand-on", "\"to\":{\"id\":\"nobody\",\"name\":\"Evil\"}");
        var linus = await team.GiveAsync(team.Grace, reference, "hand-on", $$"""
            "to":{"id":"{{team.Linus.Id}}","name":"Evil"}
            """.Trim());

        Assert.Equal(("409 unknown-agent", "to.id"), (nobody.Outcome, nobody["field"]));
        Assert.Equal("Linus", linus.Body.GetProperty("summary").GetProperty("agent").GetProperty("name").ToString());
    }

    [Fact]
    public async Task A_case_goes_back_to_the_bot_at_a_step()
    {
        var (customer, reference) = await TakenAsync("I can't hear them on my Mini 2");
        using var _ = customer;

        var returned = await team.GiveAsync(team.Grace, reference, "return", "\"step\":\"speaker-volume\"");

        Assert.Equal("with-bot", returned.Body.GetProperty("summary").GetProperty("state").ToString());
        Assert.Equal("409 unknown-step", (await ReturnedToNowhereAsync()).Outcome);
    }

    [Fact]
    public async Task An_agent_who_types_is_seen_by_the_customer_and_the_colleagues()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;
        await using var linus = await team.Linus.ListenAsync();

        Assert.Equal("204", (await team.Grace.PostAsync($"cases/{reference}/typing")).Outcome);
        Assert.Equal("409 not-yours", (await team.Linus.PostAsync($"cases/{reference}/typing")).Outcome);

        var typing = await linus.NextAsync("typing", data => data.GetProperty("reference").ToString() == reference);
        Assert.Equal(team.Grace.Id, typing?.GetProperty("who").ToString());
    }

    [Fact]
    public async Task A_conversation_of_the_bot_can_be_taken()
    {
        using var customer = await Customer.StartAsync(team.Server.Address);
        await customer.SayAsync("I can't hear them");

        var taken = await team.Grace.PostAsync($"conversations/{customer.Conversation}/take", team.Body());

        Assert.Equal("200", taken.Outcome);
        Assert.Equal(team.Grace.Id, taken.Body.GetProperty("summary").GetProperty("agent").GetProperty("id").ToString());
        Assert.Contains("Grace", await customer.ScreenAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"Hello"}""", "400 invalid-command", "commandId")]
    [InlineData("""{"commandId":"","text":"Hello"}""", "400 invalid-command", "commandId")]
    [InlineData("""{"commandId":null}""", "400 malformed", "commandId")]
    [InlineData("""{"commandId":"x","text":"\ud800"}""", "400 malformed", "text")]
    [InlineData("""{"commandId":"x","slots":{"device":1}}""", "400 malformed", "slots.device")]
    [InlineData("""{"commandId":"x","sequence":0}""", "400 invalid-command", "sequence")]
    [InlineData("""[]""", "400 malformed", null)]
    public async Task A_command_that_cannot_be_is_refused(string body, string refusal, string? field)
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;

        var refused = await team.Grace.PostAsync($"cases/{reference}/take", body);

        Assert.Equal((refusal, field), (refused.Outcome, refused.Body.TryGetProperty("field", out var named) ? named.GetString() : null));
        Assert.True(field is null || refused["title"].Contains($"\"{field}\"", StringComparison.Ordinal));
        Assert.Equal("404 not-found", (await team.Grace.PostAsync("cases/NOBODY/take", team.Body())).Outcome);
        Assert.Equal("404 not-found", (await team.Grace.PostAsync("conversations/nobody/take", team.Body())).Outcome);
    }

    [Fact]
    public async Task A_text_has_a_length()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;

        Assert.Equal("200", (await team.GiveAsync(team.Grace, reference, "reply", $"\"text\":\"{new string('ü', 4_000)}\"")).Outcome);
        Assert.Equal("400 text-too-long", (await team.GiveAsync(team.Grace, reference, "reply", $"\"text\":\"{new string('a', 4_001)}\"")).Outcome);
    }

    private static Func<JsonElement, bool> Is(string reference, string state) => data =>
        data.GetProperty("reference").ToString() == reference && data.GetProperty("state").ToString() == state;

    private async Task<(Customer Customer, string Reference)> TakenAsync(params string[] before)
    {
        var (customer, reference) = await team.WaitingAsync(before);
        Assert.Equal("200", (await team.GiveAsync(team.Grace, reference, "take")).Outcome);
        return (customer, reference);
    }

    private async Task<Reply> ReturnedToNowhereAsync()
    {
        var (customer, reference) = await TakenAsync();
        using var _ = customer;
        return await team.GiveAsync(team.Grace, reference, "return", "\"step\":\"no-such-step\"");
    }
}
