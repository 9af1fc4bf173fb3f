using System.Text.Json;
using BotFramework.Connector;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector.Ledger;

/// <summary>Where a conversation is answered.</summary>
/// <param name="Reference">All that is needed to write to it.</param>
/// <param name="CallerId">Who vouched for it; null when nobody did.</param>
internal sealed record ChannelAddress(ConversationReference Reference, string? CallerId)
{
    // What Teams calls a chat of one person and the bot: nobody else can be meant by writing to that person.
    private const string Personal = "personal";

    /// <summary>The channel's service.</summary>
    public Uri ServiceUrl => new(Reference.ServiceUrl ?? string.Empty);

    /// <summary>The channel's id of the conversation.</summary>
    public string Conversation => Reference.Conversation?.Id ?? string.Empty;

    /// <summary>
    /// Whether the bot's token may go there: only to a service that a channel's own token named, and not in the clear.
    /// </summary>
    public bool MayHaveToken => CallerId is not null && (ServiceUrl.Scheme == Uri.UriSchemeHttps || ServiceUrl.IsLoopback);

    /// <summary>The address without what changes with every message, and in a group with everyone who writes.</summary>
    public ChannelAddress WithoutMessage() => this with
    {
        Reference = Reference with
        {
            ActivityId = null,
            Locale = null,
            User = Reference.Conversation?.ConversationType == Personal ? WithoutRole(Reference.User) : null,
        },
    };

    /// <summary>The same person's conversation where the channel has begun it anew.</summary>
    public ChannelAddress At(string conversation) => this with
    {
        Reference = Reference with { Conversation = (Reference.Conversation ?? new ConversationAccount()) with { Id = conversation } },
    };

    /// <summary>The call that begins the conversation anew; null when it is not one person's.</summary>
    public ConnectorRequest? Begin() => Reference is { User: { } person, Conversation: { } conversation }
        ? ConnectorRequest.Create(new ConversationParameters
        {
            IsGroup = false,
            Bot = WithoutRole(Reference.Bot),
            Members = [person],
            TenantId = conversation.TenantId,
            ChannelData = Tenant(conversation.TenantId),
        })
        : null;

    private static ChannelAccount? WithoutRole(ChannelAccount? account) => account is null ? null : account with { Role = null };

    // Teams reads the tenant here.
    private static JsonElement? Tenant(string? id) => id is null ? null : JsonElement.Parse(
        $$$"""{"tenant":{"id":"{{{JsonEncodedText.Encode(id)}}}"}}""");
}
