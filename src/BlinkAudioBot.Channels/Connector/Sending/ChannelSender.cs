using BlinkAudioBot.Channels.Connector.Ledger;
using BlinkAudioBot.Channels.Connector.SignIn;
using BotFramework.Connector;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>Calls a channel as the bot.</summary>
internal sealed class ChannelSender(ConnectorClient client, IBotTokens tokens)
{
    private const int Unauthorized = 401;

    /// <summary>Makes one call; once more with a new token when the channel does not accept the one at hand.</summary>
    /// <remarks>
    /// Never abandoned half-way: whether the channel did it would be unknown, and the next start would do it again.
    /// </remarks>
    public async Task<ConnectorResult> SendAsync(ChannelAddress address, ConnectorRequest request)
    {
        var result = await SendAsync(address, request, renew: false);
        return result.Status == Unauthorized && address.MayHaveToken
            ? await SendAsync(address, request, renew: true)
            : result;
    }

    private async Task<ConnectorResult> SendAsync(ChannelAddress address, ConnectorRequest request, bool renew)
    {
        var token = address.MayHaveToken ? await tokens.GetAsync(renew, CancellationToken.None) : default;
        return token.Fault is { } fault
            ? new ConnectorResult(0) { Reason = $"The bot gets no token. {fault}" }
            : await client.CallAsync(address.ServiceUrl, request, token.Value, CancellationToken.None);
    }
}
