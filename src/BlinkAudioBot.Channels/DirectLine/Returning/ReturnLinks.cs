using BlinkAudioBot.Channels.DirectLine.Tokens;
using BlinkAudioBot.Conversations;

namespace BlinkAudioBot.Channels.DirectLine.Returning;

/// <summary>Links to this server's own page, with a token that can only be exchanged for one that lets its bearer into the conversation.</summary>
internal sealed class ReturnLinks(TokenIssuer tokens) : IReturnLinks
{
    /// <summary>What the token in a link is for.</summary>
    public const string Purpose = "BlinkAudioBot/return";

    /// <inheritdoc />
    public bool CanReturnTo(ConversationId conversation) => Visitor.IsConversation(conversation);

    /// <inheritdoc />
    public string Create(ConversationId conversation, string? person, TimeSpan lifetime)
    {
        var visitor = person is not null && Visitor.IsUserId(person) ? new Visitor(person, conversation) : Visitor.Anonymous(conversation);
        return $"/#return={tokens.IssueFor(Purpose, visitor, lifetime)}";
    }
}
