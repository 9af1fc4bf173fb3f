using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>A conversation as a channel knows it.</summary>
public sealed record ConversationAccount
{
    /// <summary>The channel's id of the conversation.</summary>
    public string? Id { get; init; }

    /// <summary>A name to show.</summary>
    public string? Name { get; init; }

    /// <summary>Whether more than one person takes part.</summary>
    public bool? IsGroup { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c> (Teams).</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant that owns the conversation (Teams).</summary>
    public string? TenantId { get; init; }

    /// <summary>Fields that this schema does not know; they survive a round trip.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
