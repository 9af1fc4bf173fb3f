using System.Security.Cryptography;
using BlinkAudioBot.Conversations;

namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>A person in a conversation.</summary>
/// <param name="UserId">The person's id; starts with <c>dl_</c>.</param>
/// <param name="Conversation">The conversation.</param>
internal sealed record Visitor(string UserId, ConversationId Conversation)
{
    /// <summary>How the id of a person begins; no page may choose such a one.</summary>
    public const string Prefix = "dl_";

    private const int LongestUserId = 128;
    private const int ConversationLength = 32;

    /// <summary>The origins of the only pages that may use the person's token; empty for any.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; init; } = [];

    /// <summary>A person whom nobody has named, known by the conversation alone.</summary>
    public static Visitor Anonymous(ConversationId conversation) => new(Prefix + conversation.Value, conversation);

    /// <summary>A new conversation that nobody can guess, for a named person or an anonymous one.</summary>
    public static Visitor InNewConversation(string? userId)
    {
        var conversation = new ConversationId(RandomNumberGenerator.GetHexString(ConversationLength, lowercase: true));
        return userId is null ? Anonymous(conversation) : new Visitor(userId, conversation);
    }

    /// <summary>Whether an id has the form of this channel's conversations.</summary>
    public static bool IsConversation(ConversationId conversation) =>
        conversation.Value.Length == ConversationLength && conversation.Value.All(char.IsAsciiHexDigitLower);

    /// <summary>Whether a server may name a person so.</summary>
    public static bool IsUserId(string userId) =>
        userId.StartsWith(Prefix, StringComparison.Ordinal)
        && userId.Length is > 3 and <= LongestUserId
        && !userId.Any(char.IsControl);
}
