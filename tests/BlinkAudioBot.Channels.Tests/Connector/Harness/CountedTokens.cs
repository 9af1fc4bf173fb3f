using System.Globalization;
using BlinkAudioBot.Channels.Connector.SignIn;

namespace BlinkAudioBot.Channels.Tests.Connector.Harness;

/// <summary>Tokens that say how often they were renewed.</summary>
internal sealed class CountedTokens : IBotTokens
{
    private int _renewals;

    public Task<BotToken> GetAsync(bool renew, CancellationToken cancellationToken)
    {
        var number = renew ? Interlocked.Increment(ref _renewals) : Volatile.Read(ref _renewals);
        return Task.FromResult(new BotToken("bot-token-" + number.ToString(CultureInfo.InvariantCulture), null));
    }
}
