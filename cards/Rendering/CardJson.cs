using System.Text.Json.Serialization;

namespace BlinkAudioBot.Cards.Rendering;

/// <summary>The cards as the templates see them: camel case, what is null left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StepCard))]
[JsonSerializable(typeof(ChoiceCard))]
[JsonSerializable(typeof(ClosingCard))]
internal sealed partial class CardJson : JsonSerializerContext;
