using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>A button of a hero card or a suggested action.</summary>
public sealed record CardAction
{
    /// <summary><c>imBack</c>, <c>postBack</c>, <c>messageBack</c>, <c>openUrl</c> and others.</summary>
    public string? Type { get; init; }

    /// <summary>What the button says.</summary>
    public string? Title { get; init; }

    /// <summary>What is sent: a string for <c>imBack</c>, any JSON for <c>postBack</c> and <c>messageBack</c>.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public JsonElement? Value { get; init; }

    /// <summary>The text of the activity that a <c>messageBack</c> sends.</summary>
    public string? Text { get; init; }

    /// <summary>What the conversation shows when a <c>messageBack</c> is pressed.</summary>
    public string? DisplayText { get; init; }

    /// <summary>A picture beside the title.</summary>
    public string? Image { get; init; }

    /// <summary>What the picture shows.</summary>
    public string? ImageAltText { get; init; }

    /// <summary>Data that only the channel understands.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public JsonElement? ChannelData { get; init; }

    /// <summary>Fields that this schema does not know; they survive a round trip.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
