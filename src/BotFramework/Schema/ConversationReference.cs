using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>All that is needed to write to a conversation later.</summary>
public sealed record ConversationReference
{
    /// <summary>The activity that the reference was taken from.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where to post.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>BCP 47 language of the conversation.</summary>
    public string? Locale { get; init; }

    /// <summary>Fields that this schema does not know; they survive a round trip.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
