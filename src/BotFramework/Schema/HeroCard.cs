using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>The protocol's plain card: title, text, pictures and buttons.</summary>
public sealed record HeroCard
{
    /// <summary>The first line.</summary>
    public string? Title { get; init; }

    /// <summary>The second line.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The body.</summary>
    public string? Text { get; init; }

    /// <summary>Pictures above the text.</summary>
    public IReadOnlyList<CardImage>? Images { get; init; }

    /// <summary>Buttons below the text.</summary>
    public IReadOnlyList<CardAction>? Buttons { get; init; }

    /// <summary>What a tap on the card itself does.</summary>
    public CardAction? Tap { get; init; }

    /// <summary>Fields that this schema does not know; they survive a round trip.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
