using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>An entity that names somebody inside a message's text.</summary>
public sealed record Mention
{
    /// <summary>The type of the entity: <c>mention</c>.</summary>
    public const string EntityType = "mention";

    /// <summary>Always <see cref="EntityType"/>.</summary>
    public string Type { get; init; } = EntityType;

    /// <summary>Who is named.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>The words in the text that name them, markup included.</summary>
    public string? Text { get; init; }

    /// <summary>Fields that this schema does not know; they survive a round trip.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
