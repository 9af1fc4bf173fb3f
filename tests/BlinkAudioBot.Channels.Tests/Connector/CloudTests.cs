using BlinkAudioBot.Channels.Tests.Connector.Harness;

namespace BlinkAudioBot.Channels.Tests.Connector;

/// <summary>The setting Government, through the endpoint.</summary>
public sealed class CloudTests
{
    private const string PublicIssuer = "https://api.botframework.com";
    private const string GovernmentIssuer = "https://api.botframework.us";

    [Theory]
    [InlineData(false, PublicIssuer, GovernmentIssuer, "https://login.botframework.com/v1/.well-known/openidconfiguration", "urn:botframework:azure")]
    [InlineData(true, GovernmentIssuer, PublicIssuer, "https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "urn:botframework:azureusgov")]
    public async Task The_bot_takes_tokens_of_the_cloud_that_it_is_registered_in_and_of_no_other(
        bool government, string own, string other, string metadata, string callerId)
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await ConnectorServer.StartAsync(channel, government: government);

        var taken = await server.PostAsync(server.Message("hello"), "Bearer " + channel.Token(own));
        var refused = await server.PostAsync(server.Message("hello", "2"), "Bearer " + channel.Token(other));

        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Equal("You said: hello", (await channel.NextAsync()).Text);
        Assert.Equal("401 Unauthorized", refused.Error);
        Assert.Contains(server.Complaints.Lines, line => line.Contains($"refused, Issuer: its issuer is \"{other}\"", StringComparison.Ordinal));
        Assert.Single(server.Bot.Received);
        Assert.Equal((metadata, callerId), (server.Cloud.Metadata.ToString(), server.Cloud.CallerId));
    }
}
