using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>A typed object beside a message. All but its type stands in <see cref="Properties"/>.</summary>
public sealed record Entity
{
    /// <summary>The type, for example <c>mention</c> or <c>blinkaudiobot/state</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The object's other fields.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
