namespace BlinkAudioBot.Desk.Tests.Hubs;

/// <summary>A customer of a channel behind which the people of an engagement hub answer: over HTTP, from the first word to the last.</summary>
public sealed class HubTests
{
    private const string Trouble = "they can't hear me on my mini";

    [Fact]
    public async Task A_hub_is_offered_the_case_with_what_was_said_takes_it_and_brings_it_to_its_end()
    {
        await using var hub = await HubServer.StartAsync();
        await hub.SayAsync(Trouble);
        await hub.SayAsync("human");
        await hub.SayAsync("yes");

        var offer = await hub.NextAsync(IsOffer);
        await hub.TellAsync("accepted");
        var joined = await hub.NextAsync(told => Text(told).Contains("is here", StringComparison.Ordinal));
        await hub.SayAsync("are you there?");
        await hub.TellAsync("completed");
        var closed = await hub.NextAsync(told => Text(told).Length > 0);

        Assert.Equal("mini", offer.GetProperty("value").GetProperty("case").GetProperty("slots").GetProperty("device").GetString());
        Assert.Equal([Trouble, "human", "yes"], Said(offer, "user"), StringComparer.Ordinal);
        Assert.Contains(Said(offer, "bot"), said => said.StartsWith("Your case is passed on.", StringComparison.Ordinal));
        Assert.Equal("A person from the support team is here.", Text(joined));
        Assert.Contains("closed", Text(closed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_expects_the_replies_in_the_answer_is_offered_the_case_with_what_was_said_as_well()
    {
        await using var hub = await HubServer.StartAsync();
        await hub.SayAsync(Trouble, expectsReplies: true);
        await hub.SayAsync("human", expectsReplies: true);

        var answer = await hub.SayAsync("yes", expectsReplies: true);

        var offer = answer.GetProperty("activities").EnumerateArray().Single(IsOffer);
        Assert.Equal([Trouble, "human", "yes"], Said(offer, "user"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_hub_is_told_when_the_person_says_that_it_works_before_anybody_came()
    {
        await using var hub = await HubServer.StartAsync();
        await hub.SayAsync(Trouble);
        await hub.SayAsync("human");
        await hub.SayAsync("yes");
        var offer = await hub.NextAsync(IsOffer);

        await hub.SayAsync("it works now");

        var end = (await hub.NextAsync(told => told.TryGetProperty("name", out var name) && name.GetString() == "handoff.status")).GetProperty("value");
        Assert.Equal(offer.GetProperty("value").GetProperty("reference").GetString(), end.GetProperty("reference").GetString());
        Assert.Equal(("completed", "resolved"), (end.GetProperty("state").GetString(), end.GetProperty("resolution").GetString()));
    }

    private static bool IsOffer(JsonElement told) =>
        told.TryGetProperty("name", out var name) && name.GetString() == "handoff.initiate";

    private static string Text(JsonElement told) =>
        told.GetProperty("type").GetString() == "message" && told.TryGetProperty("text", out var text) ? text.GetString() ?? string.Empty : string.Empty;

    private static IEnumerable<string> Said(JsonElement offer, string role) =>
        Assert.Single(offer.GetProperty("attachments").EnumerateArray()).GetProperty("content").GetProperty("activities").EnumerateArray()
            .Where(said => said.GetProperty("from").GetProperty("role").GetString() == role)
            .Select(said => said.GetProperty("text").GetString() ?? string.Empty);
}
