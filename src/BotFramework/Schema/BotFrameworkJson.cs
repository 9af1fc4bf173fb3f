using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>The one JSON configuration of the protocol: camel case, nulls left out, no name twice, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(IReadOnlyList<Activity>))]
public sealed partial class BotFrameworkJson : JsonSerializerContext;
