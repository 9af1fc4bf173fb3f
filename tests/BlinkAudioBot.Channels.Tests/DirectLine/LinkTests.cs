using BlinkAudioBot.Channels.Tests.DirectLine.Harness;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class LinkTests(SharedServer shared)
{
    [Fact]
    public async Task The_bots_own_links_become_absolute_and_nothing_else_does()
    {
        var (id, token, _) = await shared.Api.StartAsync();
        await shared.Api.SayAsync(id, token, "picture");

        var picture = (await shared.Api.ReadAsync(id, token)).Activities[2];

        var here = shared.Server.Address.GetLeftPart(UriPartial.Authority);
        Assert.Equal("""See "url":"/not-a-link".""", picture.GetProperty("text").GetString());
        var attachments = picture.GetProperty("attachments");
        Assert.Equal($"{here}/images/talk-button.png", attachments[0].GetProperty("contentUrl").GetString());
        var body = attachments[1].GetProperty("content").GetProperty("body");
        Assert.Equal($"{here}/images/a.png?v=0a1b", body[0].GetProperty("url").GetString());
        Assert.Equal("https://elsewhere.example/b.png", body[1].GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_persons_links_are_left_alone()
    {
        var (id, token, _) = await shared.Api.StartAsync();
        const string said = """{"type":"message","attachments":[{"contentUrl":"/images/x.png"}],"value":{"url":"/x"}}""";
        await shared.Api.SendActivityAsync(id, token, said);

        var echo = (await shared.Api.ReadAsync(id, token)).Activities[1];

        Assert.Equal("/images/x.png", echo.GetProperty("attachments")[0].GetProperty("contentUrl").GetString());
        Assert.Equal("/x", echo.GetProperty("value").GetProperty("url").GetString());
    }

    [Fact]
    public async Task The_public_address_is_used_when_it_is_set()
    {
        await using var server = await DirectLineServer.StartAsync([("PublicUrl", "https://help.example.com/bot/")]);
        var visitor = await server.Api.PostAsync("/api/visitor-token");
        var token = visitor["token"];

        var started = await server.Api.PostAsync("/v3/directline/conversations", token);
        await server.Api.SayAsync(started["conversationId"], token, "picture");
        var picture = (await server.Api.ReadAsync(started["conversationId"], token)).Activities[2];

        Assert.StartsWith(
            "wss://help.example.com/bot/v3/directline/conversations/", started["streamUrl"], StringComparison.Ordinal);
        Assert.Equal(
            "https://help.example.com/bot/images/talk-button.png",
            picture.GetProperty("attachments")[0].GetProperty("contentUrl").GetString());
    }
}
