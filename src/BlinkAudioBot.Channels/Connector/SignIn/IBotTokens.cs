namespace BlinkAudioBot.Channels.Connector.SignIn;

/// <summary>Gives the token with which the bot calls channels.</summary>
internal interface IBotTokens
{
    /// <summary>The token.</summary>
    /// <param name="renew">Whether a channel has refused the one that was given last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<BotToken> GetAsync(bool renew, CancellationToken cancellationToken);
}
