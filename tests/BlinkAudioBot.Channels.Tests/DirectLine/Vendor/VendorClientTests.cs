using BlinkAudioBot.Channels.Tests.DirectLine.Harness;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Vendor;

/// <summary>The server as <c>botframework-directlinejs</c> sees it.</summary>
public sealed class VendorClientTests(SharedServer shared)
{
    // The client waits 3 s before it opens a new socket.
    private const int Patience = 60_000;

    private DirectLineApi Api => shared.Api;

    [Theory(Timeout = Patience)]
    [InlineData("true")]
    [InlineData("false")]
    public async Task It_starts_sends_and_receives(string webSocket)
    {
        using var proxy = new TcpProxy(shared.Server.Address);
        var (id, token) = await VisitorAsync();
        using var client = await VendorClient.ConnectAsync(Options(proxy, token, webSocket));
        await client.WaitForTextAsync($"Welcome dl_{id}");

        await client.SayAsync("hello", "c1");
        await client.WaitForTextAsync("You said: hello");

        Assert.Equal($"Welcome dl_{id} | hello | You said: hello", client.Transcript);
        Assert.Equal("""{"clientActivityID":"c1"}""", client.Activities[1].GetProperty("channelData").GetRawText());
        Assert.Equal($"dl_{id}", client.Activities[1].GetProperty("from").GetProperty("id").GetString());
    }

    [Fact(Timeout = Patience)]
    public async Task With_a_secret_and_a_name_of_its_own_it_starts()
    {
        using var proxy = new TcpProxy(shared.Server.Address);
        using var client = await VendorClient.ConnectAsync(Options(proxy, DirectLineServer.Secret, "true", credential: "secret"), user: "me");

        await client.SayAsync("hello", "c1");
        await client.WaitForTextAsync("You said: hello");

        var state = await client.StateAsync();
        Assert.Equal($"Welcome dl_{state.GetProperty("conversationId")} | hello | You said: hello", client.Transcript);
    }

    [Fact(Timeout = Patience)]
    public async Task Over_a_socket_the_same_object_recovers_from_a_dropped_network()
    {
        // Given
        using var proxy = new TcpProxy(shared.Server.Address);
        var (id, token) = await VisitorAsync();
        using var client = await VendorClient.ConnectAsync(Options(proxy, token, "true"));
        await client.WaitForTextAsync($"Welcome dl_{id}");
        await client.SayAsync("before", "c1");
        await client.WaitForTextAsync("You said: before");

        // When the network is away, one message is said elsewhere, one is not sent, and one is sent after all
        proxy.Cut();
        await Api.SayAsync(id, token, "elsewhere");
        await client.SayAsync("unsent", "c2");
        var posted = await client.WaitForAsync("posted");
        proxy.Mend();
        await client.WaitForTextAsync("You said: elsewhere");
        await client.SayAsync("unsent", "c2");
        await client.WaitForTextAsync("You said: unsent");

        // Then
        Assert.Equal("retry", posted.GetProperty("id").GetString());
        Assert.Equal(await Api.TranscriptAsync(id, token), client.Transcript);
        Assert.Equal(
            $"Welcome dl_{id} | before | You said: before | elsewhere | You said: elsewhere | unsent | You said: unsent",
            client.Transcript);
    }

    [Fact(Timeout = Patience)]
    public async Task By_polling_a_new_object_continues_where_the_old_one_was_cut_off()
    {
        // Given
        using var proxy = new TcpProxy(shared.Server.Address);
        var (id, token) = await VisitorAsync();
        using var old = await VendorClient.ConnectAsync(Options(proxy, token, "false"));
        await old.WaitForTextAsync($"Welcome dl_{id}");
        await old.SayAsync("before", "c1");
        await old.WaitForTextAsync("You said: before");

        // When
        proxy.Cut();
        await Api.SayAsync(id, token, "meanwhile");
        proxy.Mend();
        var state = await old.StateAsync();
        var seen = old.Transcript;
        using var client = await VendorClient.ConnectAsync(Options(
            proxy, state.GetProperty("token").ToString(), "false", id, state.GetProperty("watermark").ToString()));
        await client.WaitForTextAsync("You said: meanwhile");
        await client.SayAsync("after", "c2");
        await client.WaitForTextAsync("You said: after");

        // Then
        Assert.Equal(await Api.TranscriptAsync(id, token), $"{seen} | {client.Transcript}");
        Assert.Equal("meanwhile | You said: meanwhile | after | You said: after", client.Transcript);
    }

    [Fact(Timeout = Patience)]
    public async Task A_restart_of_the_server_is_not_noticed()
    {
        // Given
        using var folder = new TemporaryFolder();
        var server = await DirectLineServer.StartAsync(folder: folder);
        using var proxy = new TcpProxy(server.Address);
        var visitor = await server.Api.PostAsync("/api/visitor-token");
        using var client = await VendorClient.ConnectAsync(Options(proxy, visitor["token"], "true"));
        await client.WaitForTextAsync($"Welcome {visitor["userId"]}");
        await client.SayAsync("before", "c1");
        await client.WaitForTextAsync("You said: before");

        // When
        await server.DisposeAsync();
        await using var restarted = await DirectLineServer.StartAsync(folder: folder);
        proxy.Server = restarted.Address;
        await restarted.Api.SayAsync(visitor["conversationId"], visitor["token"], "after");
        await client.WaitForTextAsync("You said: after");

        // Then
        Assert.Equal(
            $"Welcome {visitor["userId"]} | before | You said: before | after | You said: after", client.Transcript);
    }

    [Fact(Timeout = Patience)]
    public async Task A_picture_is_uploaded_and_comes_back_with_a_link()
    {
        using var proxy = new TcpProxy(shared.Server.Address);
        var (_, token) = await VisitorAsync();
        using var client = await VendorClient.ConnectAsync(Options(proxy, token, "true"));

        await client.PostAsync(
            """
            {"type":"message","from":{"id":"me"},"text":"look","attachments":[{"contentType":"image/gif","name":"camera.gif",
             "contentUrl":"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACADs="}]}
            """.ReplaceLineEndings(""));
        await client.WaitForTextAsync("You said: look");

        var echo = client.Activities.Single(activity => activity.GetProperty("text").ValueEquals("look"));
        var picture = Assert.Single(echo.GetProperty("attachments").EnumerateArray());
        Assert.Equal("image/gif", picture.GetProperty("contentType").GetString());
        using var download = await Api.DownloadAsync(picture.GetProperty("contentUrl").ToString());
        var bytes = await download.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("R0lGODlhAQABAAAAACwAAAAAAQABAAACADs=", Convert.ToBase64String(bytes));
    }

    private async Task<(string Id, string Token)> VisitorAsync()
    {
        var visitor = await Api.PostAsync("/api/visitor-token");
        return (visitor["conversationId"], visitor["token"]);
    }

    private static string Options(
        TcpProxy proxy, string token, string webSocket, string conversation = "", string watermark = "",
        string credential = "token") =>
        $$"""
        {"domain":"{{proxy.Address}}v3/directline","{{credential}}":"{{token}}","webSocket":{{webSocket}},
         "pollingInterval":200,"timeout":2000,"conversationId":"{{conversation}}","watermark":"{{watermark}}"}
        """.ReplaceLineEndings("");
}
