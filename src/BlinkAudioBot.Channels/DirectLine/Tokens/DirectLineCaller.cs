using BlinkAudioBot.Conversations;

namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>Who makes a request: a visitor with a token, or a server with a secret.</summary>
/// <param name="Visitor">The visitor; null for a server.</param>
/// <param name="Expires">When the token ends.</param>
internal sealed record DirectLineCaller(Visitor? Visitor, DateTimeOffset Expires)
{
    /// <summary>A server that knows a secret.</summary>
    public static readonly DirectLineCaller Server = new(null, DateTimeOffset.MaxValue);

    /// <summary>
    /// The visitor whom a request about a conversation concerns; a server speaks for the anonymous one.
    /// </summary>
    /// <returns>Null when the caller's token is for another conversation.</returns>
    public Visitor? In(ConversationId conversation)
    {
        if (Visitor is null)
        {
            return Visitor.Anonymous(conversation);
        }

        return Visitor.Conversation == conversation ? Visitor : null;
    }
}
