using System.Globalization;
using BlinkAudioBot.Channels.Tests.Connector.Harness;

namespace BlinkAudioBot.Channels.Tests.Connector;

/// <summary>What a hub that is to take over is told.</summary>
public sealed class HandoffTests
{
    [Fact]
    public async Task A_hub_gets_what_was_said_and_whom_it_is_about()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await ConnectorServer.StartAsync(channel);
        await server.SayAsync("hello", "1");
        await channel.NextAsync();

        await server.SayAsync("handoff", "2");
        var handoff = (await channel.NextAsync()).Body;

        Assert.Equal(("event", "handoff.initiate"), (Text(handoff, "type"), Text(handoff, "name")));
        Assert.Equal("audio", Text(handoff.GetProperty("value"), "skill"));
        Assert.Equal("a:personal", Text(handoff.GetProperty("relatesTo").GetProperty("conversation"), "id"));
        var transcript = Assert.Single(handoff.GetProperty("attachments").EnumerateArray());
        Assert.Equal(("application/json", "Transcript"), (Text(transcript, "contentType"), Text(transcript, "name")));
        var content = transcript.GetProperty("content");
        Assert.Equal(
            "user: hello, bot: You said: hello, user: handoff",
            string.Join(", ", content.GetProperty("activities").EnumerateArray().Select(Line)));
        Assert.Equal(0, content.GetProperty("omitted").GetInt32());
    }

    [Fact]
    public async Task A_long_transcript_keeps_the_newest_and_tells_how_many_are_left_out()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await ConnectorServer.StartAsync(channel);
        for (var number = 1; number <= 12; number++)
        {
            await server.SayAsync($"{number} {new string('x', 1_500)}", number.ToString(CultureInfo.InvariantCulture));
            await channel.NextAsync();
        }

        await server.SayAsync("handoff", "last");
        var handoff = (await channel.NextAsync()).Body;

        var content = Assert.Single(handoff.GetProperty("attachments").EnumerateArray()).GetProperty("content");
        var kept = content.GetProperty("activities").EnumerateArray().ToList();
        Assert.InRange(handoff.GetRawText().Length, 20_000, 25 * 1_024);
        Assert.Equal("user: handoff", Line(kept[^1]));
        Assert.StartsWith("bot: You said: 12 ", Line(kept[^2]), StringComparison.Ordinal);
        Assert.Equal(25, kept.Count + content.GetProperty("omitted").GetInt32());
    }

    [Fact]
    public async Task What_a_hub_tells_reaches_the_bot()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await ConnectorServer.StartAsync(channel);

        await server.PostAsync(server.Activity("event", "1", "a:personal", "\"name\":\"handoff.status\",\"value\":{\"state\":\"accepted\"}"));

        Assert.Equal("handoff.status", Assert.Single(server.Bot.Received).Name);
    }

    private static string Line(JsonElement activity) => $"{Text(activity.GetProperty("from"), "role")}: {Text(activity, "text")}";

    private static string? Text(JsonElement value, string name) => value.GetProperty(name).GetString();
}
