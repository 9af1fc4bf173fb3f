using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>A card or a file beside a message. Exactly one of <see cref="Content"/> and <see cref="ContentUrl"/> is usual.</summary>
public sealed record Attachment
{
    /// <summary>The media type; see <see cref="AttachmentContentTypes"/> for cards.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where a file can be fetched; relative inside the log, absolute on a channel.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The card.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public JsonElement? Content { get; init; }

    /// <summary>The file's name.</summary>
    public string? Name { get; init; }

    /// <summary>A small picture of the file.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>Fields that this schema does not know; they survive a round trip.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
