using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>What a conversation that the bot begins shall be.</summary>
public sealed record ConversationParameters
{
    /// <summary>Whether more than one person takes part.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The people.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>What it is about, where the channel shows that.</summary>
    public string? TopicName { get; init; }

    /// <summary>The tenant that the conversation belongs to (Teams).</summary>
    public string? TenantId { get; init; }

    /// <summary>The first activity.</summary>
    public Activity? Activity { get; init; }

    /// <summary>Data that only the channel understands.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public JsonElement? ChannelData { get; init; }

    /// <summary>Fields that this schema does not know; they survive a round trip.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
