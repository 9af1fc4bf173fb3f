using System.Text.Json.Serialization;

namespace BlinkAudioBot.Pages;

/// <summary>The JSON of the pages' own endpoints.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class PagesJson : JsonSerializerContext;
