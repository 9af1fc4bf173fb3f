using BlinkAudioBot.Desk.Tests.Harness;

namespace BlinkAudioBot.Desk.Tests.HelpDesk;

/// <summary>Another help desk works on a case beside the agents of this one.</summary>
public sealed class CaseworkTests(DeskTeam team)
{
    [Fact]
    public async Task Another_help_desk_takes_a_case_and_its_people_answer_under_their_names()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        using var acme = await HelpDeskClient.CreateAsync(team.Server, team.Ada);

        var taken = await acme.GiveAsync(reference, "take", """{"agentName":"Maria"}""");
        await acme.GiveAsync(reference, "reply", """{"agentName":"Maria","text":"I am on it"}""");
        var screen = await customer.ScreenAsync();
        await customer.SayAsync("Thank you");
        var closed = await acme.GiveAsync(reference, "close", """{"resolution":"resolved"}""");

        Assert.Equal("""{"id":"api-acme","name":"Maria"}""", taken.Body.GetProperty("summary").GetProperty("agent").GetRawText());
        Assert.Contains("Maria from the support team is here", screen, StringComparison.Ordinal);
        Assert.Contains("I am on it", screen, StringComparison.Ordinal);
        Assert.Equal("closed", closed.Body.GetProperty("summary").GetProperty("state").ToString());
    }

    [Fact]
    public async Task An_agent_of_this_desk_and_another_help_desk_cannot_both_have_a_case()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        using var acme = await HelpDeskClient.CreateAsync(team.Server, team.Ada);
        await team.GiveAsync(team.Grace, reference, "take");

        var late = await acme.GiveAsync(reference, "take");

        Assert.Equal("409 taken", late.Outcome);
        Assert.Equal("Grace", late.Body.GetProperty("agent").GetProperty("name").ToString());
        Assert.Equal("409 not-yours", (await acme.GiveAsync(reference, "close", """{"resolution":"resolved"}""")).Outcome);
    }

    [Fact]
    public async Task A_key_takes_over_the_cases_of_one_of_the_same_name()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        using var old = await HelpDeskClient.CreateAsync(team.Server, team.Ada, "Rotating");
        using var fresh = await HelpDeskClient.CreateAsync(team.Server, team.Ada, "Rotating");

        await old.GiveAsync(reference, "take");

        Assert.Equal("200", (await fresh.GiveAsync(reference, "reply", """{"text":"Still here"}""")).Outcome);
        Assert.Contains(
            (await fresh.GetAsync("cases?view=mine")).Body.GetProperty("cases").EnumerateArray(),
            found => found.GetProperty("reference").ToString() == reference);
    }

    [Fact]
    public async Task The_same_command_under_the_same_key_is_done_once()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        using var acme = await HelpDeskClient.CreateAsync(team.Server, team.Ada);
        await acme.GiveAsync(reference, "take");

        await acme.GiveAsync(reference, "reply", """{"text":"Only once"}""", "a-key");
        var again = await acme.GiveAsync(reference, "reply", """{"text":"Only once"}""", "\"a-key\"");

        Assert.Equal("200", again.Outcome);
        Assert.Equal(2, (await customer.ScreenAsync()).Split("Only once").Length);
    }

    [Theory]
    [InlineData("{}", null, "400 idempotency-key", "Idempotency-Key")]
    [InlineData("{}", "0123456789012345678901234567890123456789012345678901234567890123456789", "400 idempotency-key", "Idempotency-Key")]
    [InlineData("""{"agentName":""}""", "k", "400 invalid-name", "agentName")]
    [InlineData("""{"sequence":-1}""", "k", "400 invalid-command", "sequence")]
    [InlineData("[]", "k", "400 malformed", "JSON")]
    public async Task A_command_that_cannot_be_is_refused(string body, string? key, string refusal, string named)
    {
        using var acme = await HelpDeskClient.CreateAsync(team.Server, team.Ada);

        var refused = await acme.SendAsync(HttpMethod.Post, "cases/ACDEFH/take", HelpDeskClient.Json(body), key);

        Assert.Equal(refusal, refused.Outcome);
        Assert.Contains(named, refused["title"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_refused_and_not_done()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        using var acme = await HelpDeskClient.CreateAsync(team.Server, team.Ada);
        await acme.GiveAsync(reference, "take");
        await acme.GiveAsync(reference, "reply", """{"text":"The first"}""", "reused");

        Assert.Equal("422 idempotency-key-reused", (await acme.GiveAsync(reference, "reply", """{"text":"The second"}""", "reused")).Outcome);
        Assert.DoesNotContain("The second", await customer.ScreenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_are_read_by_who_may_and_asks_for_them()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        using var acme = await HelpDeskClient.CreateAsync(team.Server, team.Ada, scopes: "\"read\",\"write\"");
        using var trusted = await HelpDeskClient.CreateAsync(team.Server, team.Ada, scopes: "\"read\",\"notes\"");
        await acme.GiveAsync(reference, "note", """{"text":"A difficult one"}""");
        var path = $"cases/{reference}/activities?limit=1000";

        Assert.DoesNotContain("A difficult one", (await trusted.GetAsync(path)).Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("A difficult one", (await trusted.GetAsync($"{path}&notes=true")).Body.ToString(), StringComparison.Ordinal);
        Assert.Equal("403 scope", (await acme.GetAsync($"{path}&notes=true")).Outcome);
    }

    [Fact]
    public async Task Cases_are_found_by_their_notes_only_by_who_may_read_these()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        using var acme = await HelpDeskClient.CreateAsync(team.Server, team.Ada, scopes: "\"read\"");
        using var trusted = await HelpDeskClient.CreateAsync(team.Server, team.Ada, scopes: "\"read\",\"notes\"");
        var mark = Guid.NewGuid().ToString("N")[..8];
        await team.GiveAsync(team.Grace, reference, "note", $"\"text\":\"A difficult one {mark}\"");
        var path = $"cases?view=all&q={mark}";

        Assert.Equal([reference], Found(await team.Grace.GetAsync(path)));
        Assert.Equal([reference], Found(await trusted.GetAsync(path)));
        Assert.Empty(Found(await acme.GetAsync(path)));

        static string[] Found(Reply reply) =>
            [.. reply.Body.GetProperty("cases").EnumerateArray().Select(each => each.GetProperty("reference").ToString())];
    }

    [Fact]
    public async Task A_help_desk_that_asks_too_often_is_told_when_to_ask_again()
    {
        await using var server = await DeskServer.StartAsync([("Desk:ApiRequestsPerMinute", "2")]);
        using var admin = await server.AdminAsync();
        using var acme = await HelpDeskClient.CreateAsync(server, admin);
        using var sameDesk = await HelpDeskClient.CreateAsync(server, admin);
        using var other = await HelpDeskClient.CreateAsync(server, admin, "Other");

        await acme.GetAsync("cases");
        await acme.GetAsync("cases");
        var refused = await sameDesk.GetAsync("cases");

        Assert.Equal(("429 too-many-requests", "200"), (refused.Outcome, (await other.GetAsync("cases")).Outcome));
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }
}
