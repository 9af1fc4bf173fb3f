using BlinkAudioBot.Desk.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Api;

public sealed class CaseTests(DeskTeam team)
{
    private const string Script = "<script>alert(1)</script> & \"quotes\" </textarea>\n<img src=x onerror=alert(2)>";

    [Fact]
    public async Task The_queue_shows_who_waits_in_one_line()
    {
        var (customer, reference) = await team.WaitingAsync("I can't hear them on my Mini 2");
        using var _ = customer;

        var summary = await SummaryAsync("cases?limit=2000", reference);

        Assert.Equal("waiting", summary.GetProperty("state").ToString());
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("agent").ValueKind);
        Assert.StartsWith("I can't hear them · Mini 2", summary.GetProperty("summary").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_has_its_record_and_its_whole_transcript()
    {
        var (customer, reference) = await team.WaitingAsync("I can't hear them on my Mini 2");
        using var _ = customer;

        var found = await team.Grace.GetAsync($"cases/{reference.ToLowerInvariant()}");
        var transcript = await team.TranscriptAsync(reference);

        Assert.Equal((reference, customer.Conversation), (found.Body.GetProperty("summary").GetProperty("reference").ToString(), found["conversation"]));
        Assert.Equal("mini-2", found.Body.GetProperty("record").GetProperty("slots").GetProperty("device").ToString());
        Assert.Equal(Enumerable.Range(1, transcript.Count), transcript.Select(activity => activity.GetProperty("sequence").GetInt32()));
        Assert.Contains(transcript, activity => activity.GetProperty("internal").GetBoolean());
        Assert.Contains(transcript, activity => TextOf(activity) == "I can't hear them on my Mini 2");
    }

    [Fact]
    public async Task A_transcript_is_read_on_from_any_place()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;

        var first = await team.Grace.GetAsync($"cases/{reference}/activities?limit=2");
        var rest = await team.Grace.GetAsync($"cases/{reference}/activities?after={first["watermark"]}");

        Assert.Equal((2, "True"), (first.Body.GetProperty("activities").GetArrayLength(), first["more"]));
        Assert.Equal(3, rest.Body.GetProperty("activities")[0].GetProperty("sequence").GetInt32());
        Assert.Equal("False", rest["more"]);
    }

    [Fact]
    public async Task Whatever_a_customer_writes_is_text()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        await customer.SayAsync(Script);

        var transcript = await team.Grace.GetAsync($"cases/{reference}/activities");
        var found = await team.Grace.GetAsync($"cases/{reference}");

        Assert.Contains(transcript.Body.GetProperty("activities").EnumerateArray(), activity => TextOf(activity) == Script);
        foreach (var reply in (Reply[])[transcript, found])
        {
            Assert.Equal("application/json", reply.ContentHeaders.ContentType?.MediaType);
            Assert.Equal("nosniff", Assert.Single(reply.Headers.GetValues("X-Content-Type-Options")));
            Assert.DoesNotContain("<script", reply.Body.GetRawText(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_customer_cannot_pass_for_the_team()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        await customer.SayAsync("Hello");

        var last = (await team.TranscriptAsync(reference)).Last(activity => TextOf(activity) == "Hello");

        Assert.Equal("user", last.GetProperty("from").GetProperty("role").ToString());
    }

    [Theory]
    [InlineData("REFERENCE")]
    [InlineData("zwölf Türen")]
    [InlineData("100% quiet_")]
    public async Task Cases_are_found_by_reference_and_by_what_was_said(string query)
    {
        var mark = Guid.NewGuid().ToString("N")[..8];
        var (customer, reference) = await team.WaitingAsync($"The camera has {query} {mark} in front");
        using var _ = customer;
        var q = query == "REFERENCE" ? reference : $"{query} {mark}";

        var found = await team.Grace.GetAsync($"cases?view=all&q={Uri.EscapeDataString(q)}");

        Assert.Equal([reference], found.Body.GetProperty("cases").EnumerateArray().Select(each => each.GetProperty("reference").ToString()).ToArray());
    }

    [Fact]
    public async Task Cases_are_narrowed_by_camera_and_day()
    {
        var (customer, reference) = await team.WaitingAsync("I can't hear them on my Mini 2");
        using var _ = customer;
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(await HasAsync($"cases?device=mini-2&to={tomorrow}&limit=2000", reference));
        Assert.False(await HasAsync("cases?device=outdoor-4&limit=2000", reference));
        Assert.False(await HasAsync($"cases?from={tomorrow}&limit=2000", reference));
        Assert.False(await HasAsync("cases?view=closed&limit=2000", reference));
        Assert.False(await HasAsync("cases?view=mine&limit=2000", reference));
    }

    [Theory]
    [InlineData("cases?view=others", "\"view\" is one of open, mine, closed, all.")]
    [InlineData("cases?from=yesterday", "\"from\" is a day as \"2026-01-31\", or a time as \"2026-01-31T09:00:00Z\".")]
    [InlineData("cases?limit=-1", "\"limit\" is a whole number from 0.")]
    [InlineData("cases?before=now", "\"before\" is a whole number from 0.")]
    [InlineData("events?after=now", "\"after\" (or the header Last-Event-ID) is a whole number from 0.")]
    public async Task A_query_that_cannot_be_is_refused(string path, string title)
    {
        var refused = await team.Grace.GetAsync(path);

        Assert.Equal(("400 invalid-query", title), (refused.Outcome, refused["title"]));
    }

    [Fact]
    public async Task Days_are_those_of_the_support_teams_clock_and_the_last_one_is_searched_whole()
    {
        // 23:30 in New York is 04:30 of the next day in UTC.
        var time = new FakeTimeProvider(new DateTimeOffset(2050, 1, 6, 4, 30, 0, TimeSpan.Zero));
        await using var server = await DeskServer.StartAsync([("Desk:Hours:TimeZone", "America/New_York")], time);
        using var admin = await server.AdminAsync();
        using var customer = await Customer.StartAsync(server.Address);
        await customer.AskForPersonAsync();

        Assert.Equal(1, await CountAsync("from=2050-01-05&to=2050-01-05"));
        Assert.Equal(0, await CountAsync("from=2050-01-06"));
        Assert.Equal(1, await CountAsync("to=2050-01-06T04:31:00Z"));
        Assert.Equal(0, await CountAsync("to=2050-01-04"));

        async Task<int> CountAsync(string days)
        {
            var found = await admin.GetAsync($"cases?{days}");
            Assert.Equal("200", found.Outcome);
            return found.Body.GetProperty("cases").GetArrayLength();
        }
    }

    [Fact]
    public async Task Whoever_looks_at_a_case_is_written_down()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        await team.Linus.GetAsync($"cases/{reference}");
        // From the middle as well: what was said is seen either way.
        await team.Linus.GetAsync($"cases/{reference}/activities?after=1");
        // The page reads it again at every change.
        await team.Linus.GetAsync($"cases/{reference}");

        var audit = await team.Ada.GetAsync("audit?limit=500");

        var lines = audit.Body.GetProperty("entries").EnumerateArray()
            .Where(entry => entry.GetProperty("subject").ToString() == reference && entry.GetProperty("name").ToString() == "Linus")
            .Select(entry => entry.GetProperty("action").ToString())
            .ToArray();
        Assert.Equal(["see-transcript", "see-case"], lines);
    }

    [Fact]
    public async Task Canned_answers_steps_and_words_are_there()
    {
        var canned = await team.Grace.GetAsync("canned");
        var steps = await team.Grace.GetAsync("steps");
        using var stranger = team.Server.Browser();

        Assert.Contains(canned.Body.GetProperty("answers").EnumerateArray(), answer => answer.GetProperty("text").ToString().Contains("{name}", StringComparison.Ordinal));
        Assert.Equal(11, steps.Body.GetProperty("steps").GetArrayLength());
        Assert.Equal("talk-button", steps.Body.GetProperty("steps")[0].GetProperty("id").ToString());
        Assert.Equal(JsonValueKind.Object, (await stranger.GetAsync("words")).Body.ValueKind);
    }

    [Fact]
    public async Task Conversations_that_the_bot_holds_are_listed_until_they_have_a_case()
    {
        using var customer = await Customer.StartAsync(team.Server.Address);
        await customer.SayAsync("I can't hear them");

        var before = await LiveAsync(customer);
        await customer.AskForPersonAsync();
        var after = await LiveAsync(customer);

        Assert.Equal(("triage", "I can't hear them"), (before?.GetProperty("phase").ToString(), before?.GetProperty("lastText").ToString()));
        Assert.Null(after);
    }

    [Fact]
    public async Task A_server_without_conversations_has_empty_lists()
    {
        await using var server = await DeskServer.StartAsync();
        using var admin = await server.AdminAsync();

        Assert.Equal("""{"conversations":[]}""", (await admin.GetAsync("conversations")).Body.GetRawText());
        Assert.Equal("""{"cases":[],"cursor":0}""", (await admin.GetAsync("cases")).Body.GetRawText());
    }

    internal static string? TextOf(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    private async Task<JsonElement?> LiveAsync(Customer customer)
    {
        var live = await team.Grace.GetAsync("conversations");
        var found = live.Body.GetProperty("conversations").EnumerateArray()
            .Where(each => each.GetProperty("conversation").ToString() == customer.Conversation).ToList();
        return found.Count == 0 ? null : found[0];
    }

    private async Task<JsonElement> SummaryAsync(string path, string reference) =>
        (await team.Grace.GetAsync(path)).Body.GetProperty("cases").EnumerateArray()
            .Single(summary => summary.GetProperty("reference").ToString() == reference);

    private async Task<bool> HasAsync(string path, string reference) =>
        (await team.Grace.GetAsync(path)).Body.GetProperty("cases").EnumerateArray()
            .Any(summary => summary.GetProperty("reference").ToString() == reference);
}
