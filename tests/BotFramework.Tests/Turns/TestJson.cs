using System.Text.Json.Serialization;

namespace BotFramework.Tests.Turns;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Note))]
internal sealed partial class TestJson : JsonSerializerContext;
