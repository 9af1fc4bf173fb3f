using BlinkAudioBot.Channels.Tests.Connector.Harness;

namespace BlinkAudioBot.Channels.Tests.Connector;

public sealed class UnregisteredTests
{
    [Fact]
    public async Task Without_an_app_id_this_machine_is_answered_in_Development_and_gets_no_token()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await ConnectorServer.StartAsync(channel, appId: null, environment: "Development");

        var reply = await server.PostAsync(server.Message("hello"), authorization: null);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Null((await channel.NextAsync()).Authorization);
    }

    [Theory]
    [InlineData("Production", "localhost", null)]
    [InlineData("Development", "bot.example.com", null)]
    [InlineData("Development", "localhost", "https://elsewhere.example/")]
    public async Task Without_an_app_id_nobody_else_is_answered(string environment, string host, string? serviceUrl)
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await ConnectorServer.StartAsync(channel, appId: null, environment: environment);
        var message = server.Message("hello").Replace(channel.ServiceUrl, serviceUrl ?? channel.ServiceUrl, StringComparison.Ordinal);

        var reply = await server.PostAsync(message, authorization: null, host);

        Assert.Equal("403 NotConfigured", reply.Error);
        Assert.Contains(server.Complaints.Lines, line => line.Contains("without BlinkAudioBot:Connector:AppId", StringComparison.Ordinal));
        Assert.Empty(server.Bot.Received);
    }
}
