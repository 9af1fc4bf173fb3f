using System.Text.Json.Serialization;

namespace BlinkAudioBot.Cards.Rendering;

/// <summary>How a button stands out.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnswerStyle>))]
public enum AnswerStyle
{
    /// <summary>As any button.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>The answer to hope for.</summary>
    [JsonStringEnumMemberName("positive")]
    Positive,

    /// <summary>An answer after which something is lost.</summary>
    [JsonStringEnumMemberName("destructive")]
    Destructive,
}
