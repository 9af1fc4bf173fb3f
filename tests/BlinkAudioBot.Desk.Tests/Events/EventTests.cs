using System.Diagnostics;
using BlinkAudioBot.Desk.Tests.Harness;

namespace BlinkAudioBot.Desk.Tests.Events;

public sealed class EventTests(DeskTeam team)
{
    [Fact]
    public async Task A_new_case_is_seen_by_all_within_a_second()
    {
        await using var grace = await team.Grace.ListenAsync();
        await using var linus = await team.Linus.ListenAsync();

        var (customer, reference) = await team.WaitingAsync();
        var since = Stopwatch.GetTimestamp();
        using var _ = customer;

        Assert.Equal("waiting", (await grace.NextAsync("case", Is(reference)))?.GetProperty("state").ToString());
        Assert.Equal("waiting", (await linus.NextAsync("case", Is(reference)))?.GetProperty("state").ToString());
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_growing_transcript_is_told_with_its_place()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        await using var events = await team.Grace.ListenAsync();

        await customer.SayAsync("One more thing");
        var said = (await team.TranscriptAsync(reference)).Single(activity => Api.CaseTests.TextOf(activity) == "One more thing");
        var place = said.GetProperty("sequence").GetInt64();
        // Growth before it may be told first.
        var news = await events.NextAsync("activity", grown => Is(reference)(grown) && grown.GetProperty("sequence").GetInt64() >= place);

        Assert.Equal(customer.Conversation, news?.GetProperty("conversation").ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lost_connection_catches_up_without_a_gap(bool byHeader)
    {
        var (first, reference) = await team.WaitingAsync();
        using var _ = first;
        long cursor;
        await using (var lost = await team.Grace.ListenAsync(after: 0))
        {
            await lost.NextAsync("case", Is(reference));
            cursor = lost.Cursor;
        }

        var missed = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var (customer, other) = await team.WaitingAsync();
            customer.Dispose();
            missed.Add(other);
        }

        await using var again = await (byHeader ? team.Grace.ListenAsync(lastEventId: cursor) : team.Grace.ListenAsync(after: cursor));
        foreach (var other in missed)
        {
            Assert.NotNull(await again.NextAsync("case", Is(other)));
            Assert.True(again.Cursor > cursor);
            Assert.NotNull(await again.NextAsync("activity", Is(other)));
        }
    }

    [Fact]
    public async Task The_cursor_of_a_list_is_where_its_events_begin()
    {
        var cursor = (await team.Grace.GetAsync("cases"))["cursor"];
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;

        await using var events = await team.Grace.ListenAsync(after: long.Parse(cursor, System.Globalization.CultureInfo.InvariantCulture));

        Assert.NotNull(await events.NextAsync("case", Is(reference)));
    }

    [Fact]
    public async Task A_place_of_another_database_begins_anew()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;

        await using var events = await team.Grace.ListenAsync(after: 1_000_000_000);

        Assert.NotNull(await events.NextAsync("case", Is(reference)));
    }

    [Fact]
    public async Task A_customer_who_types_is_seen()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        await using var events = await team.Grace.ListenAsync();

        await customer.TypeAsync();

        Assert.Equal("person", (await events.NextAsync("typing", Is(reference)))?.GetProperty("who").ToString());
    }

    [Fact]
    public async Task Who_is_there_is_told_to_all()
    {
        using var ken = await team.Server.InvitedAsync(team.Ada, "Ken");
        await using var events = await team.Grace.ListenAsync();

        await using (await ken.ListenAsync())
        {
            Assert.NotNull(await events.NextAsync("agents", IsOnline(ken, true)));
        }

        Assert.NotNull(await events.NextAsync("agents", IsOnline(ken, false)));
    }

    [Fact]
    public async Task A_session_that_is_ended_ends_its_streams()
    {
        using var barbara = await team.Server.InvitedAsync(team.Ada, "Barbara");
        await using var events = await barbara.ListenAsync();

        await team.Ada.DeleteAsync($"agents/{barbara.Id}/sessions");

        Assert.Null(await events.NextAsync("never"));
    }

    [Fact]
    public async Task A_conversation_that_somebody_watches_is_told_of_before_it_has_a_case()
    {
        using var customer = await Customer.StartAsync(team.Server.Address);
        await customer.SayAsync("I can't hear them");
        await using var events = await team.Grace.ListenAsync();
        await team.Grace.GetAsync($"conversations/{customer.Conversation}/activities");

        await customer.SayAsync("It is a Mini 2");

        var news = await events.NextAsync("activity", data => data.GetProperty("conversation").ToString() == customer.Conversation);
        Assert.Equal(JsonValueKind.Null, news?.GetProperty("reference").ValueKind);
    }

    private static Func<JsonElement, bool> Is(string reference) =>
        data => data.GetProperty("reference").ValueKind == JsonValueKind.String && data.GetProperty("reference").ToString() == reference;

    private static Func<JsonElement, bool> IsOnline(DeskClient agent, bool online) => data => data.GetProperty("agents").EnumerateArray()
        .Any(each => each.GetProperty("id").ToString() == agent.Id && each.GetProperty("online").GetBoolean() == online);
}
