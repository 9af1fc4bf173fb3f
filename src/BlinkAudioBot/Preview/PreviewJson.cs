using System.Text.Json.Serialization;

namespace BlinkAudioBot.Preview;

/// <summary>The JSON of the preview.</summary>
[JsonSerializable(typeof(PreviewAnswer))]
internal sealed partial class PreviewJson : JsonSerializerContext;
