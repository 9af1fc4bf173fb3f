using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>A picture on a card.</summary>
public sealed record CardImage
{
    /// <summary>Where the picture is; relative inside the log, absolute on a channel.</summary>
    public string? Url { get; init; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    public string? Alt { get; init; }

    /// <summary>What a tap on it does.</summary>
    public CardAction? Tap { get; init; }

    /// <summary>Fields that this schema does not know; they survive a round trip.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
