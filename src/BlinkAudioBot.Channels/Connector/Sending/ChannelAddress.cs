using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>Where a conversation is answered.</summary>
/// <param name="Reference">All that is needed to write to it.</param>
/// <param name="CallerId">Who vouched for it; null when nobody did.</param>
internal sealed record ChannelAddress(ConversationReference Reference, string? CallerId)
{
    /// <summary>The channel's service.</summary>
    public Uri ServiceUrl => new(Reference.ServiceUrl ?? string.Empty);

    /// <summary>The channel's id of the conversation.</summary>
    public string Conversation => Reference.Conversation?.Id ?? string.Empty;

    /// <summary>
    /// Whether the bot's token may go there: only to a service that a channel's own token named, and not in the clear.
    /// </summary>
    public bool MayHaveToken => CallerId is not null && (ServiceUrl.Scheme == Uri.UriSchemeHttps || ServiceUrl.IsLoopback);
}
