using System.Text.Json.Serialization;
using BlinkAudioBot.Channels.DirectLine.Tokens;

namespace BlinkAudioBot.Channels.DirectLine;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TokenParameters))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
