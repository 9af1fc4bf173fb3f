using System.Text.Json.Serialization;
using BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;
using BlinkAudioBot.Channels.DirectLine.Tokens;

namespace BlinkAudioBot.Channels.DirectLine;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TokenParameters))]
[JsonSerializable(typeof(CheckResult))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
