using BlinkAudioBot.Desk.Tests.Harness;

namespace BlinkAudioBot.Desk.Tests.Events;

/// <summary>Who looks, who writes, and who has read what.</summary>
public sealed class PresenceTests(DeskTeam team)
{
    [Theory]
    [InlineData("looks")]
    [InlineData("writes")]
    [InlineData("left")]
    public async Task What_an_agent_does_with_a_case_is_told_to_the_others(string doing)
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        await using var linus = await team.Linus.ListenAsync();

        var told = await team.Grace.PostAsync($"cases/{reference}/presence", $$"""{"doing":"{{doing}}"}""");

        Assert.Equal("204", told.Outcome);
        var news = await linus.NextAsync("presence", data => data.GetProperty("reference").ToString() == reference);
        Assert.Equal((team.Grace.Id, doing), (news?.GetProperty("who").ToString(), news?.GetProperty("doing").ToString()));
    }

    [Theory]
    [InlineData("""{"doing":"sleeps"}""", "400 malformed")]
    [InlineData("{}", "400 malformed")]
    public async Task What_an_agent_cannot_do_is_refused(string body, string outcome)
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;

        Assert.Equal(outcome, (await team.Grace.PostAsync($"cases/{reference}/presence", body)).Outcome);
        Assert.Equal("404 not-found", (await team.Grace.PostAsync("cases/NOBODY/presence", """{"doing":"looks"}""")).Outcome);
    }

    [Fact]
    public async Task The_customer_is_told_how_far_the_agent_has_read()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        await team.GiveAsync(team.Grace, reference, "take");
        await customer.SayAsync("Are you there?");
        var place = (await team.TranscriptAsync(reference))[^1].GetProperty("sequence").GetInt64();

        Assert.Equal("200", (await team.GiveAsync(team.Grace, reference, "seen", $"\"sequence\":{place}")).Outcome);

        var seen = (await customer.ActivitiesAsync()).Single(activity => NameOf(activity) == "blinkaudiobot/seen");
        Assert.Equal(place, seen.GetProperty("value").GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task The_agents_are_told_that_the_customer_has_read()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        await team.GiveAsync(team.Grace, reference, "take");
        await team.GiveAsync(team.Grace, reference, "reply", "\"text\":\"Press the round button.\"");
        var said = (await customer.ActivitiesAsync()).Last(activity => activity.GetProperty("type").ToString() == "message");
        await using var linus = await team.Linus.ListenAsync();

        await customer.ReadAsync(said.GetProperty("id").ToString());

        Assert.NotNull(await linus.NextAsync("case", data => data.GetProperty("reference").ToString() == reference));
        var record = (await team.Linus.GetAsync($"cases/{reference}")).Body.GetProperty("record");
        Assert.True(record.GetProperty("personSeenAt").GetDateTimeOffset() >= said.GetProperty("timestamp").GetDateTimeOffset());
        Assert.Equal("answered", record.GetProperty("state").ToString());
    }

    private static string? NameOf(JsonElement activity) => activity.TryGetProperty("name", out var name) ? name.ToString() : null;
}
