using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>A reaction to a message.</summary>
public sealed record MessageReaction
{
    /// <summary>The reaction, for example <c>like</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Fields that this schema does not know; they survive a round trip.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
